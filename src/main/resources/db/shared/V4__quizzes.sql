-- Team quizzes, running and over. Everything that a player did is in rows of that player.

-- tag: drawn anew by every write, so that what is kept in memory under it is known to be the present state.
-- until_at: when the stage ends. asking: the round that takes answers, where one does.
create table quiz (
    id text primary key,
    workspace text not null,
    channel text not null,
    topic text,
    level text,
    questions integer not null,
    seconds integer not null,
    mode text not null,
    locked integer not null,
    threaded integer not null,
    begun_at bigint not null,
    steps bigint not null,
    tag bigint not null,
    stage text not null,
    until_at bigint,
    ending text,
    asking integer,
    lobby_thread text,
    lobby_message text,
    thread text
) ${clustered};
-- One quiz a channel at a time
create unique index quiz_running on quiz (workspace, channel) where stage <> 'ended';
create index quiz_workspace on quiz (workspace);

-- Who takes part, in the order of joined. seat: null for somebody who only started it.
create table quiz_player (
    quiz text not null references quiz (id) on delete cascade,
    account text not null,
    name text not null,
    starter integer not null,
    seat text,
    joined bigint,
    primary key (quiz, account)
) ${clustered};
create index quiz_player_account on quiz_player (account);

-- question: as JSON, since the bank may change under it. openings: microseconds with commas between them.
create table quiz_round (
    quiz text not null references quiz (id) on delete cascade,
    number integer not null,
    question text not null,
    openings text not null,
    counted integer,
    message_thread text,
    message text,
    primary key (quiz, number)
) ${clustered};

-- An answer that stands, in the order of answered; option: null for somebody who was in the game and gave none.
create table quiz_answer (
    quiz text not null references quiz (id) on delete cascade,
    number integer not null,
    account text not null,
    answered bigint not null,
    option integer,
    opened_at bigint,
    pressed_at bigint,
    primary key (quiz, number, account)
) ${clustered};
create index quiz_answer_account on quiz_answer (account);

-- What a quiz brought, for the boards.
create table quiz_result (
    quiz text not null,
    workspace text not null,
    account text not null,
    name text not null,
    points integer not null,
    right_answers integer not null,
    rounds integer not null,
    ended_at bigint not null,
    primary key (quiz, account)
) ${clustered};
create index quiz_result_workspace on quiz_result (workspace, ended_at);
create index quiz_result_account on quiz_result (account);

-- Who is not to be on any board.
create table hidden_account (
    account text primary key
) ${clustered};

-- What somebody missed in a quiz, for later review.
create table quiz_miss (
    account text not null,
    question text not null,
    missed_at bigint not null,
    primary key (account, question)
) ${clustered};
