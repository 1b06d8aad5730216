-- Two databases with a role each, which can connect to no other. Run once, by psql, as a superuser.

\getenv command_password ROSTER_COMMAND_PASSWORD
\getenv query_password ROSTER_QUERY_PASSWORD

create role roster_command login password :'command_password';
create role roster_query login password :'query_password';

-- The builtin locale sorts and folds alike on every platform and in every release of its C library.
create database roster_command owner roster_command template template0
    encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8';
create database roster_query owner roster_query template template0
    encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8';

revoke all on database roster_command, roster_query from public;

-- Counts statements, for GET /admin/database; needs shared_preload_libraries = 'pg_stat_statements' to count any.
\connect roster_command
create extension if not exists pg_stat_statements;
\connect roster_query
create extension if not exists pg_stat_statements;
