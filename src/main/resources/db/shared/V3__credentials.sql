-- What the bot needs to speak in a workspace that installed it by itself, as on Slack. It is sealed before it comes here:
-- whoever reads the rows, or a backup of them, learns nothing.
create table credential (
    workspace text primary key,
    sealed bytea not null
) ${clustered};
