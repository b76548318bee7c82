-- Files, in the database: any node serves them, the backup holds them.
create table attachment (
    id uuid primary key,
    -- Null while it is uploaded and waits for its ticket.
    ticket_id uuid references ticket on delete cascade,
    name text not null,
    media_type text not null,
    size bigint not null default 0,
    sha256 bytea,
    public boolean not null default false,
    uploaded_by_id uuid not null references person,
    uploaded_at timestamptz not null,
    -- Deleted: the content is gone, the row stays.
    deleted_at timestamptz,
    deleted_by_id uuid references person
);
create index attachment_ticket on attachment (ticket_id, uploaded_at, id);
create index attachment_waiting on attachment (uploaded_at) where ticket_id is null;

create table attachment_chunk (
    attachment_id uuid not null references attachment on delete cascade,
    position integer not null,
    data bytea not null,
    primary key (attachment_id, position)
);
-- Files are compressed already, or the backup does it.
alter table attachment_chunk alter column data set storage external;
