-- For SQLite and PostgreSQL alike; what differs comes in as a placeholder (see Dialect).
--
-- Instants: bigint, microseconds since 1970-01-01T00:00:00Z, rounded down; such columns end in _at.
-- Accounts and workspaces: the keys that AccountId and WorkspaceId write, in columns of that name. A table with a column
-- 'account' or 'audience' holds data of persons: it must be known to StoredPersonalData, and a test sees to it.

create table seen_event (
    event text primary key,
    noted_at bigint not null
) ${clustered};
create index seen_event_noted_at on seen_event (noted_at);

-- Which questions there are to ask. A cell is what core.asking.Cell says; size is its next free position.
create table cell (
    id ${serial},
    topic text not null,
    level text not null,
    likelihood integer not null,
    draft integer not null,
    size integer not null,
    unique (topic, level, likelihood, draft)
);

-- The current questions only: a retired one is not here, and its position is never given again.
create table catalogue (
    question text primary key,
    cell bigint not null references cell (id),
    position integer not null,
    unique (cell, position)
) ${clustered};

-- One row: what the catalogue was made from, so that a start with the same bank changes nothing.
create table catalogue_digest (
    id integer primary key check (id = 1),
    digest text not null
);

-- Who is asked: a channel of a workspace, or an account. seq counts the askings.
create table audience (
    id ${serial},
    name text not null unique,
    workspace text,
    account text,
    seq bigint not null,
    check ((workspace is null) <> (account is null))
);
create index audience_workspace on audience (workspace) where workspace is not null;
create index audience_account on audience (account) where account is not null;

-- What was asked, with the number of the last asking. The cell is where the question was when we last looked; null: it
-- was retired by then.
create table asked (
    audience bigint not null references audience (id) on delete cascade,
    question text not null,
    cell bigint references cell (id),
    seq bigint not null,
    primary key (audience, question)
) ${clustered};
create index asked_longest_ago on asked (audience, cell, seq);

-- Gaps of positions that were not asked, from low up to but without high. No row for an audience and a cell: nothing was
-- asked from it. Otherwise the last gap goes on to 2147483647, whatever the cell's size.
create table unasked (
    audience bigint not null references audience (id) on delete cascade,
    cell bigint not null references cell (id),
    low integer not null,
    high integer not null,
    primary key (audience, cell, low)
) ${clustered};

create table grade (
    id ${serial},
    account text not null,
    question text not null,
    grade text not null,
    given_at bigint not null
);
create index grade_account on grade (account, given_at, id);

create table report (
    id ${serial},
    workspace text not null,
    account text not null,
    question text not null,
    words text not null,
    made_at bigint not null,
    closed_at bigint
);
create index report_open on report (workspace, id) where closed_at is null;
create index report_account on report (account, id);

-- The post is kept until its outcome is known. account: to whom a direct message goes.
create table outbox (
    id ${serial},
    name text not null unique,
    platform text not null,
    workspace text not null,
    channel text,
    account text,
    due_at bigint not null,
    state text not null,
    lease_until_at bigint,
    attempts integer not null,
    post text,
    why text not null,
    outcome_at bigint,
    message_workspace text,
    message_channel text,
    message_thread text,
    message text
);
create index outbox_due on outbox (platform, due_at, id) where state = 'waiting';
create index outbox_lease on outbox (lease_until_at) where state = 'claimed';
create index outbox_account on outbox (account) where account is not null;
