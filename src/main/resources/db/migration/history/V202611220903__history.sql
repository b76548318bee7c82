-- One append-only log: audit trail, activity stream and outbox.
-- Entry n of a record: hash = H(hash of n-1, header, digest); digest = H(salt, payload).
-- A redaction removes payload and salt and keeps the digest, so the chain still verifies.
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
    position bigint generated always as identity,
    payload text,
    salt bytea,
    digest bytea not null,
    hash bytea not null,
    primary key (record_id, seq, at)
) partition by range (at);
create index history_delivery on history (tx, position);

create table history_default partition of history default;

-- Makes the partition of the month in which the given instant falls; harmless if it is there.
create function history_partition(moment timestamptz) returns void language plpgsql as $$
declare
    first_day date := date_trunc('month', moment at time zone 'UTC')::date;
    partition_name text := 'history_' || to_char(first_day, 'YYYY_MM');
begin
    if to_regclass(partition_name) is not null then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtext('history_partition'));
    if to_regclass(partition_name) is null then
        execute format(
            'create table %I partition of history for values from (%L) to (%L)',
            partition_name,
            (first_day::timestamp at time zone 'UTC'),
            ((first_day + interval '1 month') at time zone 'UTC'));
    end if;
end $$;

select history_partition(date_trunc('month', now()) + make_interval(months => n)) from generate_series(-1, 2) n;

-- Transaction ids do not survive a restore: a restore starts a new generation and re-sends nothing.
create table history_generation (
    generation integer primary key,
    started_at timestamptz not null
);
insert into history_generation values (1, now());

-- How far each subscriber has followed the log.
create table history_cursor (
    subscriber text primary key,
    generation integer not null,
    tx xid8 not null,
    position bigint not null,
    updated_at timestamptz not null
);

-- Signed summaries of all heads, written periodically; can be anchored outside.
create table history_checkpoint (
    id uuid primary key,
    at timestamptz not null,
    records bigint not null,
    heads_hash bytea not null,
    previous_hash bytea,
    public_key bytea not null,
    signature bytea not null
);
