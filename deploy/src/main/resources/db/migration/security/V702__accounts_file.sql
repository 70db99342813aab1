-- the accounts file as it was applied last; a start with the same file leaves the accounts as they have become since
create table security.accounts_file (
    only_one     boolean primary key default true check (only_one),
    content_hash text not null,
    applied_at   timestamptz not null default now()
);
