-- Questions that come to a person by direct message. Dates are as in daily.

-- What a person wants. id: part of the keys of what is due; another one each time it is set up anew. workspace: in whose
-- name the messages come. refused_why: the platform refused one, and none are sent before the person says so.
create table personal_daily (
    account text primary key,
    id text not null unique,
    workspace text not null,
    time text not null,
    zone text not null,
    days text not null,
    topic text,
    level text,
    pause_from text,
    pause_resumes text,
    revision bigint not null,
    last_date text,
    after_at bigint not null,
    spare text,
    refused_why text,
    restored integer not null
) ${clustered};
create index personal_daily_workspace on personal_daily (workspace);

-- What came of it; kept when no more are wanted, for the streak. personal: the id under which it was sent.
create table personal_delivery (
    account text not null,
    date text not null,
    personal text not null,
    due_at bigint not null,
    question text,
    fate text not null,
    fate_at bigint not null,
    why text not null,
    answered_at bigint,
    primary key (account, date)
) ${clustered};
create unique index personal_delivery_personal on personal_delivery (personal, date);
create index personal_delivery_claimed on personal_delivery (due_at) where fate = 'claimed';
create index personal_delivery_unanswered on personal_delivery (account, question) where answered_at is null;
