create schema if not exists reconciliation;

-- How far the log of each lane is folded into the state below.
create table reconciliation.fold (
    resource  text   not null,
    partition int    not null,
    seq       bigint not null default 0,
    records   bigint not null default 0,
    primary key (resource, partition)
);

-- Where rows of the state came from, and the names of their values.
create table reconciliation.origin (
    id       int    generated always as identity primary key,
    resource text   not null,
    source   text   not null,
    items    text[] not null,
    unique (resource, source, items)
);

-- The newest accepted row of each key: the log, folded. Brought forward only when something is to be compared with it.
create table reconciliation.state (
    resource  text    not null,
    key       text    collate "C" not null,
    partition int     not null,
    seq       bigint  not null,
    origin    int     not null,
    deleted   boolean not null,
    content   text[]  not null,
    primary key (resource, key)
) partition by hash (resource);
create table reconciliation.state_0 partition of reconciliation.state for values with (modulus 8, remainder 0);
create table reconciliation.state_1 partition of reconciliation.state for values with (modulus 8, remainder 1);
create table reconciliation.state_2 partition of reconciliation.state for values with (modulus 8, remainder 2);
create table reconciliation.state_3 partition of reconciliation.state for values with (modulus 8, remainder 3);
create table reconciliation.state_4 partition of reconciliation.state for values with (modulus 8, remainder 4);
create table reconciliation.state_5 partition of reconciliation.state for values with (modulus 8, remainder 5);
create table reconciliation.state_6 partition of reconciliation.state for values with (modulus 8, remainder 6);
create table reconciliation.state_7 partition of reconciliation.state for values with (modulus 8, remainder 7);

-- What is reconciled, a line each: a subscription's target or a source.
create table reconciliation.subject (
    name             text primary key,
    state            text not null default 'never' check (state in ('never', 'running', 'verified', 'differs', 'failed')),
    progress         real not null default 0,
    verified_through timestamptz,
    position         text,
    rows_expected    bigint,
    rows_found       bigint,
    in_flight        bigint,
    differing        bigint not null default 0,
    message          text not null default '',
    created_at       timestamptz not null default now(),
    requested_at     timestamptz,
    started_at       timestamptz,
    ended_at         timestamptz
);

create table reconciliation.run (
    id            bigint generated always as identity primary key,
    subject       text   not null references reconciliation.subject on delete cascade,
    state         text   not null,
    position      text,
    rows_expected bigint,
    rows_found    bigint,
    in_flight     bigint,
    differing     bigint not null,
    message       text   not null,
    started_at    timestamptz not null,
    ended_at      timestamptz not null
);
create index run_subject on reconciliation.run (subject, ended_at);

-- Counts and order-independent checksums of the newest run, a window of key hashes each.
create table reconciliation.checksum (
    subject        text   not null references reconciliation.subject on delete cascade,
    number         int    not null,
    expected_count bigint not null,
    expected_sum   bigint not null,
    found_count    bigint not null,
    found_sum      bigint not null,
    differing      bigint not null,
    primary key (subject, number)
);

-- Keys that differ. `log_key` is the key as the log has it, which a column's type may hold in another form.
create table reconciliation.difference (
    id      bigint generated always as identity primary key,
    subject text   not null references reconciliation.subject on delete cascade,
    key     text   collate "C" not null,
    log_key text   not null,
    kind    text   not null check (kind in ('missing', 'extra', 'changed')),
    seen    timestamptz not null,
    since   timestamptz not null,
    unique (subject, key)
);
