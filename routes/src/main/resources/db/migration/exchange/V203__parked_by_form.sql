-- Parked rows belong to one form (generation) of a subscription: in another form all rows are fed again from the start,
-- and must not wait behind rows that only the earlier form could not place.
alter table exchange.parked add column generation text not null default '';
update exchange.parked p set generation = d.generation
    from exchange.delivery d where d.subscription = p.subscription and d.partition = p.partition;
alter table exchange.parked drop constraint parked_subscription_partition_ordinal_key;
alter table exchange.parked add unique (subscription, generation, partition, ordinal);
drop index exchange.parked_key;
create index parked_key on exchange.parked (subscription, generation, key) where state = 'waiting';
