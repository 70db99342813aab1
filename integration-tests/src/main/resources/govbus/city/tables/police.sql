create table if not exists resident (
    gmsfhm varchar(18) primary key,
    xm     varchar(50) not null,
    xb     varchar(1) not null,
    mz     varchar(2) not null,
    csrq   date not null,
    hjszd  varchar(200),
    jzxz   varchar(200),
    hyzk   varchar(2),
    zxzt   varchar(1) not null default '0',
    gxsj   timestamptz not null default now()
);
alter table resident replica identity full;
