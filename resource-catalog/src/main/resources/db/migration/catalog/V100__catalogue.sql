create schema if not exists catalog;

-- One row. Whoever changes the catalogue locks it first, so that changes come one after the other.
create table catalog.revision (
    only_row boolean primary key default true check (only_row),
    revision bigint not null
);
insert into catalog.revision (revision) values (0);

-- The catalogue in force.
create table catalog.entry (
    kind             text        not null,
    name             text        not null,
    version          int         not null,
    resource_version int         not null default 0,
    document         json        not null,
    origin           text,
    revision         bigint      not null,
    changed_by       text        not null,
    changed_at       timestamptz not null,
    primary key (kind, name)
);

-- Who changed what, and when. Rows are only added.
create table catalog.history (
    id               bigint generated always as identity primary key,
    revision         bigint      not null,
    kind             text        not null,
    name             text        not null,
    version          int         not null,
    resource_version int         not null,
    action           text        not null check (action in ('created', 'changed', 'removed')),
    changed_by       text        not null,
    changed_at       timestamptz not null,
    before           json,
    after            json
);
create index history_entry on catalog.history (kind, name, id);

create function catalog.refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'the history of the catalogue is never changed'; end $$;
create trigger history_is_kept before update or delete or truncate on catalog.history
    for each statement execute function catalog.refuse_change();

-- Every information resource code that was ever given, so that none is given twice.
create table catalog.resource_code (
    code     text primary key,
    resource text not null
);
create table catalog.code_sequence (
    prefix text primary key,
    last   bigint not null
);
