create table if not exists parcel (
    zddm    varchar(19) primary key,
    dropped timestamptz not null default now()
);
