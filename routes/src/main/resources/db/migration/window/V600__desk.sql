create schema if not exists one_window;

-- Records that the one-window platform was granted, ready to be answered by holder.
create table one_window.record (
    subscription text        not null,
    key          text        not null,
    holder       text,
    items        jsonb       not null,
    source_time  timestamptz,
    updated_at   timestamptz not null default now(),
    primary key (subscription, key)
);
create index record_holder on one_window.record (subscription, holder);
