create sequence problem_number;
create sequence problem_task_number;

create table problem (
    id uuid primary key references ticket on delete cascade,
    description text,
    symptoms text,
    cause_notes text,
    fix_notes text,
    workaround text,
    -- Whether requesters may read the workaround.
    workaround_public boolean not null default false,
    known_error boolean not null default false,
    known_error_at timestamptz,
    resolution_code text check (resolution_code in ('fix_applied', 'risk_accepted', 'duplicate', 'canceled')),
    close_notes text,
    duplicate_of_id uuid references ticket,
    risk_reason text,
    risk_approver text,
    risk_review date,
    went_well text,
    went_badly text,
    resolved_by_id uuid references person,
    closed_by_id uuid references person,
    -- How often its workaround was applied to an incident.
    applied_count integer not null default 0
) with (fillfactor = 85);
create index problem_known_error on problem (id) where known_error;
create index problem_risk_review on problem (risk_review) where risk_review is not null;
create index problem_duplicate_of on problem (duplicate_of_id) where duplicate_of_id is not null;

create table problem_task (
    id uuid primary key references ticket on delete cascade,
    kind text not null check (kind in ('rca', 'general')),
    description text,
    close_notes text
) with (fillfactor = 85);

-- An incident is explained by at most one problem (ServiceNow's problem_id).
create table problem_incident (
    incident_id uuid primary key references ticket on delete cascade,
    problem_id uuid not null references ticket on delete cascade,
    linked_at timestamptz not null,
    linked_by_id uuid not null references person
);
create index problem_incident_problem on problem_incident (problem_id, linked_at, incident_id);

-- Problems that have to do with each other; stored once, the smaller id first.
create table problem_relation (
    problem_id uuid not null references ticket on delete cascade,
    other_id uuid not null references ticket on delete cascade,
    added_at timestamptz not null,
    primary key (problem_id, other_id),
    check (problem_id < other_id)
);
create index problem_relation_other on problem_relation (other_id);

-- The services that it disturbs, besides the one it is about.
create table problem_service (
    problem_id uuid not null references ticket on delete cascade,
    service_id uuid not null references service,
    added_at timestamptz not null,
    primary key (problem_id, service_id)
);

-- What may be the cause, with what speaks for and against it.
create table problem_cause (
    id uuid primary key,
    problem_id uuid not null references ticket on delete cascade,
    title text not null,
    category text,
    evidence_for text,
    evidence_against text,
    -- null: neither confirmed nor refuted yet
    confirmed boolean,
    notes text,
    added_at timestamptz not null
);
create index problem_cause_problem on problem_cause (problem_id, added_at);

-- Each use of a workaround on an incident, once.
create table problem_application (
    problem_id uuid not null references ticket on delete cascade,
    incident_id uuid not null references ticket on delete cascade,
    applied_at timestamptz not null,
    applied_by_id uuid not null references person,
    primary key (problem_id, incident_id)
);
create index problem_application_incident on problem_application (incident_id);

-- What was written to a linked incident, so that nobody reads the same twice.
create table problem_communication (
    problem_id uuid not null references ticket on delete cascade,
    incident_id uuid not null references ticket on delete cascade,
    kind text not null check (kind in ('workaround', 'fix')),
    -- of the text that was written
    digest bytea not null,
    written_at timestamptz not null,
    primary key (problem_id, incident_id, kind)
);
create index problem_communication_incident on problem_communication (incident_id);

insert into priority_matrix (type, impact, urgency, priority)
select 'problem', impact, urgency, priority from priority_matrix where type = 'incident';

insert into choice (set_name, code, position) values
    ('cause_category', 'change', 1), ('cause_category', 'configuration', 2), ('cause_category', 'software_defect', 3),
    ('cause_category', 'hardware_fault', 4), ('cause_category', 'capacity', 5), ('cause_category', 'vendor', 6),
    ('cause_category', 'human_error', 7), ('cause_category', 'process', 8), ('cause_category', 'environment', 9);
insert into choice_label (set_name, code, language, label) values
    ('cause_category', 'change', 'en', 'Change'), ('cause_category', 'change', 'de', 'Änderung'),
    ('cause_category', 'configuration', 'en', 'Configuration'), ('cause_category', 'configuration', 'de', 'Konfiguration'),
    ('cause_category', 'software_defect', 'en', 'Software defect'),
    ('cause_category', 'software_defect', 'de', 'Softwarefehler'),
    ('cause_category', 'hardware_fault', 'en', 'Hardware fault'),
    ('cause_category', 'hardware_fault', 'de', 'Hardwarefehler'),
    ('cause_category', 'capacity', 'en', 'Capacity'), ('cause_category', 'capacity', 'de', 'Kapazität'),
    ('cause_category', 'vendor', 'en', 'Vendor'), ('cause_category', 'vendor', 'de', 'Hersteller'),
    ('cause_category', 'human_error', 'en', 'Human error'), ('cause_category', 'human_error', 'de', 'Menschlicher Fehler'),
    ('cause_category', 'process', 'en', 'Process'), ('cause_category', 'process', 'de', 'Verfahren'),
    ('cause_category', 'environment', 'en', 'Power, heat, building'),
    ('cause_category', 'environment', 'de', 'Strom, Hitze, Gebäude');

-- Who leads analyses, and who judges risks.
alter table role_grant drop constraint role_grant_role;
alter table role_grant add constraint role_grant_role check (role in (
    'requester', 'agent', 'team_lead', 'problem_coordinator', 'problem_manager', 'process_manager', 'administrator',
    'auditor'));
