create schema if not exists quality;

-- Records that were not taken, with the reason, the place and the original, until somebody decides.
create table quality.quarantine (
    id         bigint generated always as identity primary key,
    resource   text        not null,
    version    int         not null,
    source     text        not null,
    receipt    uuid        not null,
    place      text,
    change     text        not null,
    items      text[]      not null,
    values     text[]      not null,
    original   bytea,
    rule       text        not null,
    item       text,
    problems   jsonb       not null,
    state      text        not null default 'waiting' check (state in ('waiting', 'completed', 'discarded')),
    at         timestamptz not null default now(),
    decided_by text,
    decided_at timestamptz,
    reason     text
);
create index quarantine_waiting on quality.quarantine (resource, rule, item, at) where state = 'waiting';
create index quarantine_at on quality.quarantine (at desc);
