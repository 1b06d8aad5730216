-- What q is found by: trigrams, and their combination with the ids of parents in one index.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;
