create schema if not exists exchange;

-- The newest sequence of each lane of a resource. Its row lock makes commit order the order of the log, without gaps.
create table exchange.head (
    resource    text   not null,
    partition   int    not null,
    last        bigint not null default 0,
    records     bigint not null default 0,
    accepted_at timestamptz,
    primary key (resource, partition)
);

-- The exchange log. `cumulative` counts the lane's records up to and including this batch, so a backlog is a subtraction.
create table exchange.batch (
    resource    text        not null,
    partition   int         not null,
    seq         bigint      not null,
    receipt     uuid        not null,
    version     int         not null,
    source      text        not null,
    records     int         not null,
    cumulative  bigint      not null,
    body        bytea       not null,
    accepted_at timestamptz not null default now(),
    primary key (resource, partition, seq, accepted_at)
) partition by range (accepted_at);
alter table exchange.batch alter column body set storage external;
create index batch_receipt on exchange.batch (receipt);

create table exchange.receipt (
    id          uuid        primary key,
    resource    text        not null,
    version     int         not null,
    source      text        not null,
    client      text,
    accepted    int         not null,
    quarantined int         not null,
    duplicate   int         not null,
    problems    jsonb       not null,
    at          timestamptz not null default now()
);

create table exchange.idempotency (
    client   text        not null,
    resource text        not null,
    key      text        not null,
    digest   text        not null,
    receipt  uuid        not null,
    at       timestamptz not null default now(),
    primary key (client, resource, key)
);
create index idempotency_at on exchange.idempotency (at);

-- How far each lane of a source was accepted: written in the accepting commit.
create table exchange.source_position (
    source text        not null,
    lane   text        not null,
    value  text        not null,
    at     timestamptz not null default now(),
    primary key (source, lane)
);

-- Who reads a source. The token grows with each taking over; an accepting commit checks it.
create table exchange.reader (
    source     text        primary key,
    node       text        not null,
    token      bigint      not null,
    expires_at timestamptz not null
);

-- How far each subscription has been delivered. `records` is the lane's cumulative count at `seq`.
create table exchange.delivery (
    subscription text        not null,
    partition    int         not null,
    generation   text        not null,
    seq          bigint      not null default 0,
    records      bigint      not null default 0,
    delivered    bigint      not null default 0,
    filtered     bigint      not null default 0,
    parked       bigint      not null default 0,
    at           timestamptz,
    primary key (subscription, partition)
);

-- Rows that a target refused, and later rows of the same key that wait behind them. They belong to one form
-- (generation) of the subscription: in another form all rows are fed again from the start.
create table exchange.parked (
    id           bigint generated always as identity primary key,
    subscription text        not null,
    generation   text        not null,
    resource     text        not null,
    partition    int         not null,
    ordinal      bigint      not null, -- the record's number in its lane, the same however it is fed
    key          text        not null,
    body         bytea       not null,
    reason       text        not null,
    state        text        not null default 'waiting' check (state in ('waiting', 'delivered', 'discarded')),
    at           timestamptz not null default now(),
    unique (subscription, generation, partition, ordinal)
);
create index parked_key on exchange.parked (subscription, generation, key) where state = 'waiting';

-- Records a flow moved in ten seconds, for rates and charts.
create table exchange.volume (
    flow    text        not null,
    hop     text        not null,
    bucket  timestamptz not null,
    records bigint      not null,
    primary key (bucket, flow, hop)
);

-- What operators should know: kept until somebody acknowledges it.
create table exchange.bulletin (
    id              bigint generated always as identity primary key,
    subject         text        not null,
    level           text        not null check (level in ('info', 'warning', 'error')),
    code            text        not null,
    message         text        not null,
    at              timestamptz not null default now(),
    last_at         timestamptz not null default now(),
    times           int         not null default 1,
    acknowledged_by text,
    acknowledged_at timestamptz
);
create unique index bulletin_open on exchange.bulletin (subject, code) where acknowledged_by is null;
