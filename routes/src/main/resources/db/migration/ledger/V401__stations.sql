-- Several stations of the way stand in one line: where and when the rows were read and checked beside when they were
-- accepted, when they were fed and applied beside when that was noted.
alter table ledger.entry
    add column origin       text,
    add column collected_at timestamptz,
    add column checked_at   timestamptz,
    add column places       bytea, -- of each key its place in the source and the source's time, in the order of keys
    add column fed_at       timestamptz,
    add column delivered_at timestamptz;
alter table ledger.entry alter column keys set storage external;
alter table ledger.entry alter column places set storage external;

-- Keys are indexed aside: a commit only appends them to the index's list, which LedgerKeeper sorts in every half second.
-- Measured beside other ways in docs/decisions/0008.
drop index ledger.entry_keys;
create index entry_keys on ledger.entry using gin (keys)
    with (fastupdate = on, gin_pending_list_limit = 65536) where keys <> '{}';
drop index ledger.entry_lane;
create index entry_lane on ledger.entry (resource, partition, last_seq, first_seq)
    where subscription is not null and last_seq is not null;
drop index ledger.entry_receipt;
create index entry_receipt on ledger.entry (receipt) where receipt is not null;
drop index ledger.entry_at;

-- Where lines go for whose time nobody has made a partition: nothing is refused for that, and the keeper tells.
create table ledger.entry_default partition of ledger.entry default;
