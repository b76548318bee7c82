-- Deleted tickets: who, when, why, and the end of their history. The snapshot is emptied by any redaction.
create table ticket_tombstone (
    id uuid primary key,
    type text not null,
    number text not null unique,
    snapshot jsonb not null,
    deleted_at timestamptz not null,
    deleted_by_id uuid not null references person,
    reason text not null,
    history_seq integer not null,
    history_hash bytea not null
);
