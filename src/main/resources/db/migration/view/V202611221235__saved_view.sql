-- A list that somebody keeps: for themselves, for a team, or for everyone.
create table saved_view (
    id uuid primary key,
    record_type text not null,
    name text not null check (length(name) between 1 and 80),
    -- Whose it is: one of both, or neither (everyone's).
    person_id uuid references person on delete cascade,
    team_id uuid references team on delete cascade,
    filter text not null default '',
    -- Field names in order; empty: the list's own.
    columns text[] not null default '{}',
    sort_field text not null,
    sort_descending boolean not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint saved_view_one_owner check (person_id is null or team_id is null)
);
create index saved_view_person on saved_view (person_id, record_type) where person_id is not null;
create index saved_view_team on saved_view (team_id, record_type) where team_id is not null;
