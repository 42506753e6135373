-- Who shares a space: a member may not read the accounts of the others, only their names.
create function space_members(asked_space uuid)
  returns table (account_id uuid, name text, role text, joined_at timestamptz)
  language sql stable security definer set search_path = public
begin atomic
  select member.account_id, person.first_name || ' ' || person.last_name, member.role, member.joined_at
  from space_member member join account person on person.id = member.account_id
  where member.space_id = asked_space and asked_space = any (my_spaces())
  order by member.role = 'manager' desc, person.last_name, person.first_name, person.id;
end;

revoke execute on function space_members(uuid) from public;
grant execute on function space_members(uuid) to guichet_app;
