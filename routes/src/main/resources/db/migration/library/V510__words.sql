-- Golden records and all that was said about them, one row an entity, in a table of its own a library
-- (library.entity_<id>, made by the bus when a library is declared). What the candidates of before said is taken over
-- from here by the bus when it first meets their library.
drop table library.golden;
alter table library.candidate rename to candidate_before_510;

create table library.register (
    id   int  primary key generated always as identity,
    name text not null unique
);

-- The number under which a fact's or a source's values are kept; given once and never to another name.
create table library.slot (
    library int  not null,
    kind    text not null check (kind in ('fact', 'source')),
    name    text not null,
    slot    int  not null,
    primary key (library, kind, name),
    unique (library, kind, slot)
);

-- Older words that no longer fit into the entity's row.
create table library.chapter (
    library int    not null,
    key     text   collate "C" not null,
    number  int    not null,
    words   bytea  not null,
    primary key (library, key, number)
);
alter table library.chapter alter column words set storage external;

-- Two sources say different things of one fact.
create table library.conflict (
    id                  bigint generated always as identity primary key,
    library             text        not null,
    key                 text        collate "C" not null,
    fact                text        not null,
    state               text        not null default 'open' check (state in ('open', 'decided', 'sent-back', 'settled')),
    words               jsonb       not null,
    since               timestamptz not null default now(),
    changed_at          timestamptz not null default now(),
    decided_by          text,
    decided_at          timestamptz,
    note                text,
    verification_number text,
    unique (library, key, fact)
);
create index conflict_open on library.conflict (library, state, id);

-- How many records each lane of a source has in a library, and what it took back and altered within the hour.
create table library.tally (
    library   int         not null,
    source    int         not null,
    partition int         not null,
    records   bigint      not null default 0,
    entities  bigint      not null default 0,
    since     timestamptz not null default now(),
    base      bigint      not null default 0,
    deletes   bigint      not null default 0,
    changes   bigint      not null default 0,
    primary key (library, source, partition)
);

-- Mass changes that wait for a person. `upto` is the end of each lane when it was decided: so far the decision goes.
create table library.held (
    id         bigint generated always as identity primary key,
    library    text        not null,
    resource   text        not null,
    kind       text        not null check (kind in ('deletes', 'changes')),
    state      text        not null default 'open' check (state in ('open', 'released', 'refused')),
    records    bigint      not null,
    counted    bigint      not null,
    percent    int         not null,
    since      timestamptz not null default now(),
    upto       jsonb,
    left_out   bigint      not null default 0,
    decided_by text,
    decided_at timestamptz,
    note       text
);
create unique index held_open on library.held (library, resource) where state = 'open';
create index held_resource on library.held (library, resource, id);

-- Of which entity each record has spoken, and when, where the record's own key is another: a deletion names only the
-- record, and a correction takes back what was said of the entity before. No key: of nobody any more.
create table library.spoken_of (
    library int    not null,
    source  int    not null,
    record  text   collate "C" not null,
    at      bigint not null,
    key     text   collate "C",
    primary key (library, source, record, at)
);

-- Old keys of entities.
create table library.old_key (
    library int  not null,
    old     text collate "C" not null,
    key     text collate "C" not null,
    primary key (library, old)
);
create index old_key_of on library.old_key (library, key);

-- Words whose key cannot be a key of the library.
create table library.misfit (
    library     text        not null,
    resource    text        not null,
    record      text        collate "C" not null,
    key         text,
    reason      text        not null,
    received_at timestamptz not null,
    times       int         not null default 1,
    primary key (library, resource, record)
);
