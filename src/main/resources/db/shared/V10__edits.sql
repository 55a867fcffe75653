-- Edits of one message go out in the order in which they fell due, however often one of them is tried or held back.
-- The message that a post edits, and when the post was first due: due_at moves with each attempt.
alter table outbox add column edits text;
alter table outbox add column wanted_at bigint not null default 0;
create index outbox_edits on outbox (edits, wanted_at, id) where state in ('waiting', 'claimed') and edits is not null;

-- Messages that some process is refreshing past the outbox, and until when it may: no edit of them is claimed meanwhile.
create table refreshing (
    message text primary key,
    until_at bigint not null
) ${clustered};
