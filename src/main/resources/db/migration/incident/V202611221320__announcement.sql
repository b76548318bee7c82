-- What agents have told everybody concerned about an incident, while it lasts; afterwards only history knows of it.
create table incident_announcement (
    incident_id uuid primary key references ticket on delete cascade,
    title text not null,
    text text not null,
    service_id uuid references service,
    -- Who is told: the people of an organisation and of a location; null is all of them.
    organisation_id uuid references organisation,
    location_id uuid references location,
    announced_at timestamptz not null,
    announced_by_id uuid not null references person
);
