-- A store that was put back to an earlier time has forgotten what it told others: it begins a new epoch.
create table exchange.epoch (
    number int         primary key,
    since  timestamptz not null default now(),
    node   text        not null
);
insert into exchange.epoch (number, node) values (1, 'founded');

-- How often each node has confirmed that the store is alive; the node keeps the same number in a file of its own.
create table exchange.pulse (
    node text   primary key,
    beat bigint not null
);
