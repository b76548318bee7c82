-- The base of all ticket processes. Search text lives beside it, or no update would stay HOT.
create table ticket (
    id uuid primary key,
    type text not null,
    number text not null unique,
    title text not null,
    state smallint not null,
    -- 1 new, 2 active, 3 waiting, 4 resolved, 5 closed
    state_class smallint not null,
    active boolean not null,
    priority smallint not null default 4,
    impact smallint,
    urgency smallint,
    category text,
    subcategory text,
    organisation_id uuid not null references organisation,
    location_id uuid references location,
    -- Whom it is for, and who recorded it.
    caller_id uuid references person,
    opened_by_id uuid not null references person,
    team_id uuid references team,
    assignee_id uuid references person,
    service_id uuid references service,
    parent_id uuid references ticket,
    restricted boolean not null default false,
    -- Whose turn it is: 1 ours, 2 caller, 3 vendor, 4 something else (a change, a problem), 5 nobody; and since when.
    turn smallint not null,
    turn_at timestamptz not null,
    -- When the caller last wrote something that nobody has answered.
    caller_replied_at timestamptz,
    opened_at timestamptz not null,
    updated_at timestamptz not null,
    responded_at timestamptz,
    resolved_at timestamptz,
    closed_at timestamptz,
    -- The date that brings a held ticket back, and the promised next news.
    follow_up_at timestamptz,
    next_update_at timestamptz,
    reassignment_count integer not null default 0,
    reopen_count integer not null default 0,
    version integer not null default 1,
    history_seq integer not null default 0,
    history_hash bytea,
    custom jsonb not null default '{}'
) with (fillfactor = 85);

-- Lists: an order index is (type, field, opened_at, id), an equality index (field, opened_at, id), so that both are
-- walked and paged in order. updated_at is never indexed, or no update would stay HOT. See the decision record on lists.
create index ticket_opened on ticket (type, opened_at, id);
create index ticket_priority on ticket (type, priority, opened_at, id);
create index ticket_active_opened on ticket (type, opened_at, id) where active;
create index ticket_active_priority on ticket (type, priority, opened_at, id) where active;
create index ticket_active_team on ticket (team_id, turn, opened_at) where active;
create index ticket_active_assignee on ticket (assignee_id, opened_at) where active;
create index ticket_active_state on ticket (type, state, opened_at, id) where active;
create index ticket_assignee on ticket (assignee_id, opened_at, id);
create index ticket_team on ticket (team_id, opened_at, id);
create index ticket_caller on ticket (caller_id, opened_at, id);
create index ticket_opened_by on ticket (opened_by_id, opened_at, id);
create index ticket_service on ticket (service_id, opened_at, id);
create index ticket_parent on ticket (parent_id, opened_at, id) where parent_id is not null;
create index ticket_follow_up on ticket (follow_up_at) where follow_up_at is not null and active;
create index ticket_resolved on ticket (resolved_at) where state_class = 4;
-- Folded as conditions fold text (io.mainstay.condition.Fold).
create index ticket_number_words on ticket using gin (
    (translate(lower(number collate "und-x-icu"), 'ς', 'σ')) gin_trgm_ops);
create index ticket_title_words on ticket using gin (
    (translate(lower(title collate "und-x-icu"), 'ς', 'σ')) gin_trgm_ops);
create index ticket_custom on ticket using gin (custom jsonb_path_ops);

create table ticket_person (
    ticket_id uuid not null references ticket on delete cascade,
    person_id uuid not null references person,
    -- watcher: wants the news; affected: suffers the same
    role text not null check (role in ('watcher', 'affected')),
    added_at timestamptz not null,
    primary key (ticket_id, person_id, role)
);
create index ticket_person_person on ticket_person (person_id, ticket_id);

create text search configuration mainstay (copy = simple);
alter text search configuration mainstay
    alter mapping for hword, hword_part, word with unaccent, simple;

create table ticket_search (
    id uuid primary key references ticket on delete cascade,
    public tsvector not null,
    internal tsvector not null
);
create index ticket_search_public on ticket_search using gin (public);
create index ticket_search_internal on ticket_search using gin (internal);

-- Which entries of a ticket a person has seen: the unread mark.
create table ticket_read (
    person_id uuid not null references person on delete cascade,
    ticket_id uuid not null references ticket on delete cascade,
    seq integer not null,
    primary key (person_id, ticket_id)
);

-- Impact × urgency → priority, per ticket type; edited by an administrator.
create table priority_matrix (
    type text not null,
    impact smallint not null check (impact between 1 and 3),
    urgency smallint not null check (urgency between 1 and 3),
    priority smallint not null check (priority between 1 and 5),
    primary key (type, impact, urgency)
);
