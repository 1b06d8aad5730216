-- Outside of the generations of the read tables, which come and go.
-- What q is found by: trigrams, and their combination with the ids of parents in one index.
create extension if not exists pg_trgm with schema public;
create extension if not exists btree_gin with schema public;
