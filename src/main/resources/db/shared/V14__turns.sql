-- Posts that somebody waits for go first, and among workspaces those that wait take turns.
-- 1: it came by a plan, and goes behind what somebody waits for.
alter table outbox add column planned integer not null default 0;
create index outbox_turn on outbox (platform, planned, workspace, due_at, id) where state = 'waiting';
