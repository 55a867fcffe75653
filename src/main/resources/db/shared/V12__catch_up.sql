-- How late a daily question may still be sent, in minutes; null: never set.
alter table setting add column catch_up_minutes integer;
