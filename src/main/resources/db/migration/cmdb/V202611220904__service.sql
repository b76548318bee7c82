create table service (
    id uuid primary key,
    name text not null,
    description text,
    owner_team_id uuid references team,
    -- 1 most critical to 4 least critical
    criticality smallint not null default 3 check (criticality between 1 and 4),
    active boolean not null default true,
    version integer not null default 1,
    history_seq integer not null default 0,
    history_hash bytea
);
create unique index service_name on service (lower(name));
