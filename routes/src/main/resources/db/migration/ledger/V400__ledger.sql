create schema if not exists ledger;

-- The exchange ledger (交换台账): one line a hop. Keys stand here only as keyed hashes.
create table ledger.entry (
    id           bigint generated always as identity,
    at           timestamptz not null default now(),
    hop          text        not null,
    resource     text        not null,
    version      int,
    source       text,
    subscription text,
    receipt      uuid,
    partition    int,
    first_seq    bigint,
    last_seq     bigint,
    records      int         not null,
    bytes        bigint,
    actor        text,
    purpose      text,
    matter       text,
    case_number  text,
    keys         bigint[]    not null default '{}',
    note         text,
    primary key (id, at)
) partition by range (at);
create index entry_keys on ledger.entry using gin (keys);
create index entry_lane on ledger.entry (resource, partition, last_seq) where hop = 'delivered';
create index entry_receipt on ledger.entry (receipt);
create index entry_at on ledger.entry (at desc);
