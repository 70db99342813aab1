create table if not exists legal_entity (
    uniscid   varchar(18) primary key,
    entname   varchar(200) not null,
    enttype   varchar(4) not null,
    lerep     varchar(50),
    cerno     varchar(18),
    estdate   date not null,
    opfrom    date,
    opto      date,
    regcap    numeric(18, 6),
    regcapcur varchar(3),
    dom       varchar(255),
    opscope   varchar(4000),
    industryco varchar(5),
    regorg    varchar(6),
    regstate  varchar(1) not null default '1',
    gxsj      timestamptz not null default now()
);
alter table legal_entity replica identity full;
