create table if not exists permit (
    xkzbh  varchar(64) primary key,
    xmdm   varchar(30) not null,
    xmmc   varchar(200) not null,
    jsdw   varchar(200) not null,
    jsdwdm varchar(18) not null,
    jswz   varchar(200),
    jsgm   numeric(18, 2),
    fzjg   varchar(200),
    fzrq   date not null,
    yxqz   date,
    xkzt   varchar(2) not null default '01',
    -- what the bus was told: one key for one content, so that a repeated push is recognised
    push_key varchar(64) not null,
    receipt  varchar(64),
    pushed_at timestamptz
);
create index if not exists permit_to_push on permit (xkzbh) where receipt is null;
