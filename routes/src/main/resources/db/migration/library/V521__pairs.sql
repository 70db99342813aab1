-- Two keys that may be one entity, by the library's matching; a person says what they are.
create table library.pair (
    id         bigint generated always as identity primary key,
    library    text        not null,
    key        text        collate "C" not null,
    other_key  text        collate "C" not null,
    score      int         not null,
    state      text        not null default 'open' check (state in ('open', 'linked', 'rejected')),
    since      timestamptz not null default now(),
    decided_by text,
    decided_at timestamptz,
    note       text,
    unique (library, key, other_key)
);
create index pair_state on library.pair (library, state, id);
