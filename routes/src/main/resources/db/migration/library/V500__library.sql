create schema if not exists library;

-- What each source says about each key: the newest word of every resource.
create table library.candidate (
    library     text        not null,
    key         text        not null,
    resource    text        not null,
    facts       jsonb       not null,
    source_time timestamptz,
    received_at timestamptz not null default now(),
    primary key (library, key, resource)
);

-- The golden record: for each fact the value, its source and its times.
create table library.golden (
    library    text        not null,
    key        text        not null,
    version    bigint      not null default 0,
    facts      jsonb       not null default '{}',
    changed_at timestamptz not null default now(),
    primary key (library, key)
);
