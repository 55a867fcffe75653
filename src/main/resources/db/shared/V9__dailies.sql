-- Questions that come by themselves. Local dates are ISO dates; several of them have commas in between.

-- A schedule. mention: the platform's id of a group. pause_resumes: the first date after the pause. after_at: until when
-- all was dealt with. spare: a question that was drawn and surely not posted. restored: see daily_place.
create table daily (
    id text primary key,
    workspace text not null,
    channel text not null,
    number integer not null,
    time text not null,
    zone text not null,
    days text not null,
    topic text,
    level text,
    reveal text not null,
    picked text not null,
    mention text,
    threaded integer not null,
    roundup integer not null,
    pause_from text,
    pause_resumes text,
    skipped text not null,
    holidays text not null,
    revision bigint not null,
    last_date text,
    after_at bigint not null,
    questions bigint not null,
    lap integer not null,
    lap_began bigint not null,
    spare text,
    suspended_at bigint,
    suspended_why text,
    told_at bigint,
    restored integer not null,
    unique (workspace, number)
) ${clustered};
create index daily_channel on daily (workspace, channel);

-- Who set it: told what managers must know. Apart from the schedule, so that it goes on the account's word.
create table daily_setter (
    daily text primary key references daily (id) on delete cascade,
    account text not null
) ${clustered};
create index daily_setter_account on daily_setter (account);

-- The ledger. date: of the plan; null for what was asked for beside it.
create table daily_delivery (
    name text primary key,
    daily text not null references daily (id) on delete cascade,
    workspace text not null,
    date text,
    due_at bigint not null,
    fate text not null,
    fate_at bigint not null,
    why text not null,
    message_channel text,
    message_thread text,
    message text,
    question text,
    number bigint,
    lap integer,
    opens_lap integer,
    streak integer,
    late text,
    sealed_until_at bigint
) ${clustered};
create index daily_delivery_due on daily_delivery (daily, due_at);
create index daily_delivery_claimed on daily_delivery (daily) where fate = 'claimed';
create index daily_delivery_sealed on daily_delivery (workspace, question, sealed_until_at)
    where sealed_until_at is not null;

-- Who took part. seen: whether they looked at the answer.
create table daily_part (
    delivery text not null references daily_delivery (name) on delete cascade,
    account text not null,
    first_at bigint not null,
    seen integer not null,
    vote text,
    primary key (delivery, account)
) ${clustered};
create index daily_part_account on daily_part (account);

-- One row: where this database is. A copy that is restored finds another place than its own written here.
create table daily_place (
    id integer primary key check (id = 1),
    place text not null
);
