-- One append-only log: audit trail, activity stream and outbox.
-- Entry n of a record: hash = H(hash of n-1, header, digest); digest = H(salt, payload).
-- A redaction removes payload and salt and keeps the digest, so the chain still verifies.
-- One record's entries are numbered under the lock of that record's row: no key over all partitions could say so.
create sequence history_position;

create table history (
    record_id uuid not null,
    seq integer not null,
    at timestamptz not null,
    record_type text not null,
    kind text not null,
    -- True if the people concerned (caller, watchers) may read it.
    public boolean not null,
    actor_id uuid,
    -- The entry on another record that caused this one.
    cause_id uuid,
    cause_seq integer,
    -- Order of delivery: never skips an entry that commits late (see history_cursor).
    tx xid8 not null default pg_current_xact_id(),
    position bigint not null default nextval('history_position'),
    payload text,
    salt bytea,
    digest bytea not null,
    hash bytea not null,
    primary key (record_id, seq, at)
) partition by range (at);
create index history_delivery on history (tx, position);
alter sequence history_position owned by history.position;

-- Stays empty: partitions are made months ahead. It catches what a wrong clock or an import brings.
create table history_default partition of history default;

-- Nothing is changed or deleted but a payload that is erased with its salt.
create function history_is_append_only() returns trigger language plpgsql as $$
begin
    if current_setting('mainstay.history_moves', true) = 'on' then
        return coalesce(new, old);
    end if;
    if tg_op = 'DELETE' then
        raise exception 'history is append-only';
    end if;
    if new.payload is not null or new.salt is not null
        or (new.record_id, new.seq, new.at, new.record_type, new.kind, new.public, new.tx, new.position, new.digest, new.hash)
            is distinct from
            (old.record_id, old.seq, old.at, old.record_type, old.kind, old.public, old.tx, old.position, old.digest, old.hash)
        or (new.actor_id, new.cause_id, new.cause_seq) is distinct from (old.actor_id, old.cause_id, old.cause_seq) then
        raise exception 'history is append-only';
    end if;
    return new;
end $$;
create trigger history_append_only before update or delete on history
    for each row execute function history_is_append_only();

-- Makes the partition of the month in which the given instant falls; harmless if it is there. Entries of that month
-- that the default partition caught move over. It attaches a finished table, which blocks readers least.
create function history_partition(moment timestamptz) returns void language plpgsql as $$
declare
    first_day timestamp := date_trunc('month', moment at time zone 'UTC');
    since timestamptz := first_day at time zone 'UTC';
    until timestamptz := (first_day + interval '1 month') at time zone 'UTC';
    partition_name text := 'history_' || to_char(first_day, 'YYYY_MM');
begin
    if to_regclass(partition_name) is not null then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtext('history_partition'));
    if to_regclass(partition_name) is not null then
        return;
    end if;
    execute format('create table %I (like history including all)', partition_name);
    if exists (select from history_default where at >= since and at < until) then
        lock table history_default in access exclusive mode;
        perform set_config('mainstay.history_moves', 'on', true);
        execute format('insert into %I select * from history_default where at >= %L and at < %L', partition_name, since, until);
        delete from history_default where at >= since and at < until;
        perform set_config('mainstay.history_moves', 'off', true);
    end if;
    execute format('alter table history attach partition %I for values from (%L) to (%L)', partition_name, since, until);
end $$;

do $$ begin
    perform history_partition(now() + make_interval(months => n)) from generate_series(-1, 3) n;
end $$;

-- Transaction ids do not survive a restore: a restore starts a new generation and re-sends nothing.
create table history_generation (
    generation integer primary key,
    started_at timestamptz not null,
    -- Entries up to this position belong to earlier generations; so do transactions up to this one.
    floor_position bigint not null,
    floor_tx xid8 not null,
    -- Identifies the PostgreSQL cluster, so that a copy elsewhere is noticed; null where it may not be read.
    cluster_id bigint
);
insert into history_generation values (1, now(), 0, '0', null);

-- How far each subscriber has followed the log.
create table history_cursor (
    subscriber text primary key,
    generation integer not null,
    tx xid8 not null,
    position bigint not null,
    updated_at timestamptz not null
);

-- Entries that a subscriber could not take, again and again: it went on without them.
create table history_skipped (
    subscriber text not null,
    record_id uuid not null,
    seq integer not null,
    at timestamptz not null,
    error text not null,
    primary key (subscriber, record_id, seq)
);

-- Signed summaries, written periodically: each covers the entries that came since the one before, in order of
-- delivery, and thereby all heads. Its hash can be anchored outside.
create table history_checkpoint (
    number bigint primary key,
    at timestamptz not null,
    generation integer not null,
    -- The last entry that it covers.
    tx xid8 not null,
    position bigint not null,
    entries bigint not null,
    entries_hash bytea not null,
    previous_hash bytea,
    hash bytea not null,
    public_key bytea not null,
    signature bytea not null
);

-- The key that signs checkpoints (Ed25519); the newest is used.
create table history_key (
    id uuid primary key,
    created_at timestamptz not null,
    public_key bytea not null,
    private_key bytea not null
);
