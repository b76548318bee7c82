-- What the search for recurring incidents found, and what people said to it.
create table recurrence (
    id uuid primary key,
    service_id uuid not null references service,
    category text,
    -- Services that are hit at the same hours.
    other_service_ids uuid[] not null,
    -- Bit 0 is Monday.
    weekdays smallint not null,
    -- Windows of an hour, by the half hour of the day in which they begin; and around which minutes incidents lie.
    starts integer[] not null,
    minutes integer[] not null,
    -- Where all of it happens, if at one place.
    location_id uuid references location,
    incident_count integer not null,
    expected double precision not null,
    strength double precision not null,
    weeks smallint not null,
    -- Incidents by hour of the week.
    heat integer[] not null,
    first_at timestamptz not null,
    last_at timestamptz not null,
    found_at timestamptz not null,
    seen_at timestamptz not null,
    problem_id uuid references ticket on delete set null,
    dismissed_at timestamptz,
    dismissed_by_id uuid references person,
    dismissal_reason text,
    -- How many incidents it had then: it comes back if it grows clearly.
    dismissed_count integer
);
create index recurrence_service on recurrence (service_id);
create index recurrence_problem on recurrence (problem_id) where problem_id is not null;

-- Its newest incidents.
create table recurrence_incident (
    recurrence_id uuid not null references recurrence on delete cascade,
    incident_id uuid not null references ticket on delete cascade,
    primary key (recurrence_id, incident_id)
);
create index recurrence_incident_incident on recurrence_incident (incident_id);

-- The last search: one row.
create table recurrence_search (
    only_one boolean primary key default true check (only_one),
    ended_at timestamptz not null,
    incidents integer not null,
    millis integer not null
);
