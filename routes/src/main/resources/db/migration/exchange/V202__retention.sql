-- Where each lane's log begins, once its oldest partitions are gone: its first sequence and the records before it.
create table exchange.log_start (
    resource  text   not null,
    partition int    not null,
    seq       bigint not null,
    records   bigint not null,
    primary key (resource, partition)
);

-- Where batches go for whose day nobody has made a partition: nothing is refused for that, and the keeper tells.
create table exchange.batch_default partition of exchange.batch default;
