-- Rights of the program's role, which owns nothing.

grant usage on schema public to guichet_app;
grant select, insert, update, delete on all tables in schema public to guichet_app;
revoke insert, update, delete on catalogue_entry from guichet_app;
-- Written once.
revoke update, delete on submission, event, form_version, workflow_version from guichet_app;
revoke update on form_edition_step from guichet_app;
revoke delete on request, message, complement, authority from guichet_app;
revoke update on safe_document, safe_file from guichet_app;
-- Of a content, only the verdict of the antivirus changes.
revoke update on content from guichet_app;
grant update (state, virus, examined_at) on content to guichet_app;
-- Kept by the database, from what the fiches say.
revoke insert, update, delete on procedure_content from guichet_app;
revoke execute on all functions in schema public from public;
grant execute on all functions in schema public to guichet_app;
