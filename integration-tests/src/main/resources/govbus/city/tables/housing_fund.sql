create table if not exists account (
    grzh     varchar(20) primary key,
    xingming varchar(120) not null,
    zjlx     varchar(2) not null,
    zjhm     varchar(18) not null,
    dwzh     varchar(20),
    dwmc     varchar(255),
    grjcjs   numeric(18, 2) not null,
    grzhzt   varchar(2) not null default '01',
    khrq     date not null,
    grzhye   numeric(18, 2) not null default 0,
    gryjce   numeric(18, 2) not null,
    dwyjce   numeric(18, 2) not null,
    jzny     varchar(6)
);

-- the exchange database (前置库): each row is one change, appended and never altered
create schema if not exists gx;
create table if not exists gx.account (
    row_guid     uuid primary key default gen_random_uuid(),
    cd_operation char(1) not null,
    cd_batch     varchar(40),
    cd_time      timestamptz not null default clock_timestamp(),
    grzh     varchar(20) not null,
    xingming varchar(120),
    zjlx     varchar(2),
    zjhm     varchar(18),
    dwzh     varchar(20),
    dwmc     varchar(255),
    grjcjs   numeric(18, 2),
    grzhzt   varchar(2),
    khrq     date,
    grzhye   numeric(18, 2),
    gryjce   numeric(18, 2),
    dwyjce   numeric(18, 2),
    jzny     varchar(6)
);
create index if not exists account_by_time on gx.account (cd_time, row_guid);
