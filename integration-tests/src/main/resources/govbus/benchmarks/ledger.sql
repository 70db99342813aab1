-- Generated lines of the ledger, for measuring only. A resident's key stands as a hash, as in real lines.
create or replace function bench_key(resident bigint) returns bigint language sql immutable parallel safe
    return hashint8extended(resident, 42);

-- The accepted and delivered lines of a month: each record stands for the stations of one resident's change.
create or replace procedure bench_month(month date, first bigint, lines bigint, batch int, residents bigint)
language plpgsql as $$
declare part text := 'ledger.entry_' || to_char(month, 'YYYYMMDD');
begin
    set local maintenance_work_mem = '256MB';
    execute format('create table %s (like ledger.entry including defaults including storage)', part);
    execute format($f$
        insert into %s (id, at, hop, resource, version, source, receipt, partition, first_seq, last_seq, records, bytes,
            collected_at, checked_at, keys, places)
        select 2 * ($2 + g), $1 + g * (interval '27 days' / $3), 'accepted', 'police/resident', 1, 'police/resident',
            gen_random_uuid(), 0, $2 + g, $2 + g, $4, 230 * $4, $1 + g * (interval '27 days' / $3),
            $1 + g * (interval '27 days' / $3),
            (select array_agg(bench_key((hashint8extended(($2 + g) * $4 + k, 7) & 9223372036854775807) %% $5))
                from generate_series(1, $4) k),
            decode(repeat('00034142430a', $4), 'hex')
        from generate_series(1::bigint, $3) g$f$, part) using month::timestamptz, first, lines, batch, residents;
    execute format($f$
        insert into %s (id, at, hop, resource, subscription, partition, first_seq, last_seq, records, fed_at, delivered_at)
        select 2 * ($2 + g) + 1, $1 + g * (interval '27 days' / $3), 'delivered', 'police/resident', 'population-resident', 0,
            $2 + g, $2 + least(g + 49, $3), 50 * $4, $1 + g * (interval '27 days' / $3),
            $1 + g * (interval '27 days' / $3)
        from generate_series(1::bigint, $3, 50) g$f$, part) using month::timestamptz, first, lines, batch;
    execute format('alter table ledger.entry attach partition %s for values from (%L) to (%L)', part,
        month::timestamptz, (month + interval '1 month')::timestamptz);
end $$;

-- What one commit of acceptance writes, so many times; answers microseconds a key and the slowest commit in milliseconds.
create or replace procedure bench_write(commits int, per int, keys int, base bigint, places boolean,
    inout micros numeric, inout worst numeric, inout wal numeric)
language plpgsql as $$
declare started timestamptz := clock_timestamp(); mine timestamptz; lsn pg_lsn := pg_current_wal_insert_lsn();
begin
    worst := 0;
    for i in 1..commits loop
        mine := clock_timestamp();
        insert into bench_entry (hop, resource, version, source, receipt, partition, first_seq, last_seq, records, bytes, keys)
        select 'accepted', 'police/resident', 1, 'police/resident', gen_random_uuid(), 0, base + i, base + i, keys,
            230 * keys, (select array_agg(bench_key(base + (i::bigint * per + g) * keys + k)) from generate_series(1, keys) k)
        from generate_series(1, per) g;
        if places then
            insert into bench_place
            select bench_key(base + i::bigint * per * keys + k), 0, base + i, now()
            from generate_series(1, keys * per) k order by 1;
        end if;
        commit;
        worst := greatest(worst, extract(epoch from clock_timestamp() - mine) * 1000);
    end loop;
    micros := extract(epoch from clock_timestamp() - started) * 1e6 / (commits::numeric * per * keys);
    wal := (pg_current_wal_insert_lsn() - lsn) / (commits::numeric * per * keys);
end $$;
