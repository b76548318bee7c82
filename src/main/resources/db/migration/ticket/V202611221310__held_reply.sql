-- A reply waits here for the seconds in which its author may undo it; then it is written like any other reply.
-- The row stays for a day without its content, so that a browser that sends the same reply twice sends it once.
create table held_reply (
    id uuid primary key,
    ticket_id uuid not null references ticket (id) on delete cascade,
    author_id uuid not null references person (id),
    text text not null,
    uploads uuid[] not null default '{}',
    due_at timestamptz not null,
    sent_at timestamptz,
    refusal text
);
create index held_reply_ticket on held_reply (ticket_id) where sent_at is null;
create index held_reply_due on held_reply (due_at) where sent_at is null and refusal is null;
create index held_reply_sent on held_reply (sent_at);
