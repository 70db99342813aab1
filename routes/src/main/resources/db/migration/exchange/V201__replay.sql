-- Replaying parked rows. An attempt is a position of the lane's own redelivery partition in the target: a row whose
-- attempt the target has reached was applied, whatever became of the bus meanwhile.
alter table exchange.parked
    add column behind     boolean not null default false, -- waits for nothing but an earlier record of its key
    add column due        boolean not null default false, -- no earlier one is left: it goes on by itself
    add column attempt    bigint,
    add column replay     bigint,                         -- the replay that took it last
    add column decided_by text,
    add column decided_at timestamptz,
    add column note       text,
    add column cause      text not null generated always as
        (left(regexp_replace(reason, '\(([^()]*)\)=\([^()]*\)', '(\1)', 'g'), 200)) stored;
update exchange.parked set behind = true where reason like 'waits behind %';
create index parked_due on exchange.parked (subscription, partition) where state = 'waiting' and due;
create index parked_attempt on exchange.parked (subscription, partition) where state = 'waiting' and attempt is not null;
create index parked_cause on exchange.parked (subscription, cause, at) where state = 'waiting';
create index parked_decided on exchange.parked (decided_at) where state <> 'waiting';

-- accepted = delivered + parked + discarded + waiting
alter table exchange.delivery add column discarded bigint not null default 0;

-- Replays that people started. The place is how far in (partition, ordinal) the selection was worked off.
create table exchange.replay (
    id             bigint generated always as identity primary key,
    subscription   text        not null,
    generation     text        not null,
    cause          text,
    ids            bigint[],
    parked_from    timestamptz,
    parked_to      timestamptz,
    newest         bigint      not null, -- rows parked later are not part of it
    per_second     int,
    state          text        not null default 'running' check (state in ('running', 'done', 'stopped', 'failed')),
    message        text,
    total          bigint      not null,
    done           bigint      not null default 0,
    delivered      bigint      not null default 0,
    still_refused  bigint      not null default 0,
    place_lane     int         not null default 0,
    place_ordinal  bigint      not null default -1,
    started_by     text        not null,
    started_at     timestamptz not null default now(),
    stopped_by     text,
    ended_at       timestamptz
);
create unique index replay_running on exchange.replay (subscription) where state = 'running';
create index replay_started on exchange.replay (started_at desc);

create table exchange.replay_result (
    replay  bigint      not null references exchange.replay on delete cascade,
    parked  bigint      not null,
    outcome text        not null check (outcome in ('delivered', 'refused', 'skipped')),
    reason  text,
    at      timestamptz not null default now(),
    primary key (replay, parked)
);

-- The latest records of sources that have a limit for bad ones: how many came together, and how many of them were bad.
create table exchange.source_quality (
    id     bigint generated always as identity primary key,
    source text not null,
    rows   int  not null,
    bad    int  not null
);
create index source_quality_source on exchange.source_quality (source, id);

-- Sources that were stopped because of that, and who let them go on, and why.
create table exchange.source_stop (
    id         bigint generated always as identity primary key,
    source     text        not null,
    resource   text        not null,
    bad        bigint      not null,
    rows       bigint      not null,
    percent    int         not null,
    at         timestamptz not null default now(),
    resumed_at timestamptz,
    resumed_by text,
    reason     text
);
create unique index source_stop_open on exchange.source_stop (source) where resumed_at is null;
