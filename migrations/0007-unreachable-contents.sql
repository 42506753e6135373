-- Contents that nothing leads to any more (files refused, drafts deleted): among these hashes, those to remove.
-- SECURITY DEFINER: a file that the scope at work does not see must never pass for one that does not exist. What was
-- transmitted keeps its rows in `file` as long as its request.
create function unreachable_contents(hashes text[]) returns setof text
  language sql volatile security definer set search_path = public
begin atomic
  select candidate
  from unnest(hashes) as candidate
  where not exists (select from file where file.hash = candidate)
    and not exists (select from authority where candidate in (authority.logo_hash, authority.banner_hash))
    and not exists (select from procedure where position(candidate in procedure.content::text) > 0);
end;
revoke execute on function unreachable_contents(text[]) from public;
grant execute on function unreachable_contents(text[]) to guichet_app;

-- Uploads that nobody goes on with are forgotten by the program itself.
create policy platform on upload using (current_setting('app.platform') = 'on');
