create schema if not exists library;

-- Life events (出生、死亡、迁移 …), told once each; facts are those after the change, as text.
create table library.life_event (
    id      bigint generated always as identity primary key,
    library text        not null,
    event   text        not null,
    key     text        not null,
    at      timestamptz,
    told_at timestamptz not null default now(),
    before  text,
    facts   jsonb       not null
);
create index life_event_library on library.life_event (library, id desc);

-- What has changed and is not in the exchange log yet. A batch number is given when the row is seen committed, by one
-- node at a time: numbers follow the order of commits, so that the log's position can say which are through.
create sequence library.outgoing_batch;
create table library.outgoing (
    id       bigint generated always as identity primary key,
    resource text not null,
    key      text not null,
    batch    bigint
);
create index outgoing_new on library.outgoing (resource, id) where batch is null;
create index outgoing_batch_order on library.outgoing (resource, batch) where batch is not null;

-- Libraries whose golden records are offered to subscribers; all that was there before is put into the log first.
create table library.offered (
    library text primary key,
    since   timestamptz not null default now(),
    filled  boolean     not null default false
);

-- What persons decided: which source counts for a fact of an entity, or whether two keys are one entity.
create table library.decision (
    id           bigint generated always as identity primary key,
    library      text        not null,
    kind         text        not null check (kind in ('source', 'link', 'reject')),
    key          text        not null,
    fact         text,
    resource     text,
    other_key    text,
    decided_by   text        not null,
    decided_at   timestamptz not null default now(),
    note         text        not null,
    revoked_by   text,
    revoked_at   timestamptz,
    revoked_note text
);
create index decision_of on library.decision (library, key);
