-- What departments were told, and who read it there. Rows are added; only the reader is written into them, once.
create table catalog.notice (
    id         bigint generated always as identity primary key,
    department text        not null,
    kind       text        not null,
    number     text        not null,
    resource   text        not null,
    chinese    text        not null,
    english    text        not null,
    at         timestamptz not null default now(),
    read_by    text,
    read_at    timestamptz
);
create index notice_of_department on catalog.notice (department, id desc);
