-- For whoever looks at the read tables as this role, with a client of their own.
do $$
begin
    execute format('alter role current_user in database %I set search_path = live, public', current_database());
end $$;
