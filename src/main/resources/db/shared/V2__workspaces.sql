-- What managers set for their workspace, and where the bot is. A table with a column 'workspace' must be known to
-- StoredWorkspaceData, and a test sees to it.

-- One row for each workspace where anything was ever set. It is also what changes of the settings lock.
create table setting (
    workspace text primary key,
    zone text
) ${clustered};

-- Managers beside whoever runs the workspace, in the order of their naming.
create table manager (
    id ${serial},
    workspace text not null,
    account text not null,
    unique (workspace, account)
);
create index manager_account on manager (account);

-- Where commands that everybody sees are welcome, in the order of their naming. No row for a workspace: everywhere.
create table welcome_channel (
    id ${serial},
    workspace text not null,
    channel text not null,
    unique (workspace, channel)
);

create table installation (
    workspace text primary key,
    present_at bigint not null,
    removed_at bigint
) ${clustered};
create index installation_removed on installation (removed_at) where removed_at is not null;

-- Who added the bot: told what managers must know. Apart from the installation, so that it goes on the account's word.
create table installer (
    workspace text primary key,
    account text not null
) ${clustered};
create index installer_account on installer (account);

-- What deleting a workspace looks for.
create index report_workspace on report (workspace);
create index outbox_workspace on outbox (workspace);
