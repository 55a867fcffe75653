-- Numbered things of a kind, of which one process has each until a moment, by the clock of whoever set it. From then on, or
-- without a holder, it is free.
create table lease (
    kind text not null,
    number integer not null,
    holder text,
    until_at bigint not null,
    primary key (kind, number)
) ${clustered};
