-- Workbooks that were handed in, and what became of them; kept for a week.
create table catalog.import (
    id         uuid primary key,
    changed_by text        not null,
    file       text        not null,
    dry_run    boolean     not null,
    state      text        not null,
    progress   int         not null default 0,
    started_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    summary    json,
    problems   json,
    workbook   bytea       not null
);
create index import_started on catalog.import (started_at);
