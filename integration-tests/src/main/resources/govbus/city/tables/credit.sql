create table if not exists construction_permit (
    xkzbh  varchar(64) primary key,
    xmdm   varchar(30),
    xmmc   varchar(200),
    jsdw   varchar(200),
    jsdwdm varchar(18),
    jswz   varchar(255),
    jsgm   numeric(18, 2),
    fzjg   varchar(200),
    fzrq   date,
    yxqz   date,
    xkzt   varchar(2)
);
