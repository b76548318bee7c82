create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gin;

-- A company, or a department for internal IT. On every person and ticket, and in every scope.
create table organisation (
    id uuid primary key,
    name text not null unique,
    parent_id uuid references organisation,
    active boolean not null default true,
    version integer not null default 1,
    history_seq integer not null default 0,
    history_hash bytea
);

create table location (
    id uuid primary key,
    name text not null unique,
    city text,
    country text,
    zone text not null,
    active boolean not null default true,
    version integer not null default 1,
    history_seq integer not null default 0,
    history_hash bytea
);

create table person (
    id uuid primary key,
    user_name text not null,
    name text not null,
    email text,
    phone text,
    mobile text,
    title text,
    organisation_id uuid not null references organisation,
    location_id uuid references location,
    zone text not null default 'UTC',
    language text not null default 'en',
    theme text not null default 'system',
    vip boolean not null default false,
    active boolean not null default true,
    preferences jsonb not null default '{}',
    created_at timestamptz not null,
    version integer not null default 1,
    history_seq integer not null default 0,
    history_hash bytea
);
create unique index person_user_name on person (lower(user_name));
create unique index person_email on person (lower(email)) where email is not null;
create index person_name on person (name, id);
create index person_organisation on person (organisation_id);
create index person_words on person using gin ((name || ' ' || user_name || ' ' || coalesce(email, '')) gin_trgm_ops);
-- Digits only, so that a caller's number matches however it was typed.
create index person_phone on person using gin (
    (regexp_replace(coalesce(phone, '') || ' ' || coalesce(mobile, ''), '[^0-9 ]', '', 'g')) gin_trgm_ops);

create table team (
    id uuid primary key,
    name text not null,
    description text,
    email text,
    lead_id uuid references person,
    organisation_id uuid references organisation,
    -- Tickets of a restricted team (HR, security) are seen by its members and the people concerned only.
    restricted boolean not null default false,
    active boolean not null default true,
    created_at timestamptz not null,
    version integer not null default 1,
    history_seq integer not null default 0,
    history_hash bytea
);
create unique index team_name on team (lower(name));

create table team_member (
    team_id uuid not null references team on delete cascade,
    person_id uuid not null references person on delete cascade,
    primary key (team_id, person_id)
);
create index team_member_person on team_member (person_id, team_id);

-- What a person may do, and for which organisation (null: all of them).
create table role_grant (
    id uuid primary key,
    person_id uuid not null references person on delete cascade,
    role text not null,
    organisation_id uuid references organisation,
    -- An agent who reads the tickets of their own teams only.
    own_teams_only boolean not null default false,
    constraint role_grant_role check (
        role in ('requester', 'agent', 'team_lead', 'process_manager', 'administrator', 'auditor'))
);
create unique index role_grant_once on role_grant (person_id, role, coalesce(organisation_id, '00000000-0000-0000-0000-000000000000'));

create table credential (
    person_id uuid primary key references person on delete cascade,
    password_hash text not null,
    changed_at timestamptz not null
);

-- Failed sign-ins per user name (existing or not) and per address, so that nothing tells which names exist.
create table sign_in_failure (
    -- SHA-256 of what failed: a user name or an address.
    subject bytea primary key,
    count integer not null,
    last_at timestamptz not null,
    locked_until timestamptz
);
create index sign_in_failure_last on sign_in_failure (last_at);

-- One-time tokens that the first start prints in the log; gone with the first administrator.
create table setup_token (
    token_hash bytea primary key,
    created_at timestamptz not null
);

-- Sessions are rows with hashed ids, valid on every node.
create table session (
    id_hash bytea primary key,
    id uuid not null unique,
    person_id uuid not null references person on delete cascade,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at timestamptz not null,
    user_agent text,
    address text
);
create index session_person on session (person_id, last_seen_at desc);
create index session_expiry on session (expires_at);

create table api_token (
    id uuid primary key,
    token_hash bytea not null unique,
    person_id uuid not null references person on delete cascade,
    name text not null,
    scopes text[] not null,
    created_at timestamptz not null,
    expires_at timestamptz,
    last_used_at timestamptz,
    revoked_at timestamptz
);
create index api_token_person on api_token (person_id, created_at desc);

-- The product itself, as the one who acts in jobs; and the organisation that the first start names.
insert into organisation (id, name) values ('00000000-0000-7000-8000-000000000001', 'Our organisation');
insert into person (id, user_name, name, organisation_id, active, created_at)
values ('00000000-0000-7000-8000-000000000001', 'system', 'Mainstay', '00000000-0000-7000-8000-000000000001', false, now());
