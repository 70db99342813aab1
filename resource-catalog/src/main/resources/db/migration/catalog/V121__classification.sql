-- The city's own classification tree; empty while the national one is in force.
create table catalog.classification (
    code       text primary key,
    parent     text,
    title      text        not null,
    english    text,
    changed_by text        not null,
    changed_at timestamptz not null default now()
);
