-- The processes that share this database, with the moment at which each was last at work, by the clock of each.
create table replica (
    name text primary key,
    seen_at bigint not null
) ${clustered};
