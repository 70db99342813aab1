create table if not exists certificate (
    bdcqzh  varchar(64) primary key,
    bdcdyh  varchar(28) not null,
    qlr     varchar(50) not null,
    qlrzjzl varchar(2) not null,
    qlrzjh  varchar(18) not null,
    zl      varchar(255),
    mj      numeric(18, 2),
    yt      varchar(50),
    qllx    varchar(50),
    qlxz    varchar(20),
    gyqk    varchar(50),
    fzrq    date not null,
    qszt    varchar(1) not null default '1',
    gxsj    timestamptz not null default now()
);
alter table certificate replica identity full;

create table if not exists land_parcel (
    zddm  varchar(19) primary key,
    dzjgh varchar(20),
    tdyt  varchar(50),
    zl    varchar(255),
    zdmj  numeric(18, 2),
    qlxz  varchar(20),
    qlrdm varchar(18),
    qlr   varchar(200),
    cjj   numeric(18, 4),
    qsrq  date,
    zzrq  date,
    rjl   numeric(6, 2)
);
