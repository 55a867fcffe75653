-- The platforms that a process is on, as in ' discord slack '. Empty for one that does not say: it counts for every platform.
alter table replica add column platforms text;
