-- What managers set for quizzes; null: never set. 1: yes.
alter table setting add column quiz_managers_start integer;
alter table setting add column quiz_locked integer;
