-- Answers to writes that carried an Idempotency-Key, written in the transaction of the write; kept for a day.
create table idempotency_key (
    actor_id uuid not null,
    key text not null,
    request_hash bytea not null,
    created_at timestamptz not null,
    -- Null only while the first request runs.
    status smallint,
    content_type text,
    location text,
    etag text,
    body bytea,
    primary key (actor_id, key)
);
create index idempotency_key_created on idempotency_key (created_at);
