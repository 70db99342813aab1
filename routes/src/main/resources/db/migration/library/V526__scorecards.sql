-- The round through a library that counts for its scorecard and forgets what is too old: how far it is.
create table library.stocktaking (
    library     text   primary key,
    up_to       text   collate "C" not null default '',
    tally       jsonb,
    words       bigint not null default 0,
    gone        bigint not null default 0,
    finished_at timestamptz
);

-- The scorecard of each day, and what of it is shown over the days.
create table library.scorecard (
    library text  not null,
    day     date  not null,
    card    jsonb not null,
    summary jsonb not null,
    primary key (library, day)
);
