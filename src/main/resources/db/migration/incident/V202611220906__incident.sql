create sequence incident_number;
create sequence incident_task_number;

create table incident (
    id uuid primary key references ticket on delete cascade,
    description text,
    contact_type text,
    hold_reason smallint,
    vendor_reference text,
    close_code text,
    close_notes text,
    priority_reason text,
    resolved_by_id uuid references person,
    closed_by_id uuid references person,
    reopened_at timestamptz,
    reopened_by_id uuid references person,
    service_lost_at timestamptz,
    service_restored_at timestamptz
) with (fillfactor = 85);

create table incident_task (
    id uuid primary key references ticket on delete cascade,
    description text,
    close_notes text
) with (fillfactor = 85);

insert into priority_matrix (type, impact, urgency, priority) values
    ('incident', 1, 1, 1), ('incident', 1, 2, 2), ('incident', 1, 3, 3),
    ('incident', 2, 1, 2), ('incident', 2, 2, 3), ('incident', 2, 3, 4),
    ('incident', 3, 1, 3), ('incident', 3, 2, 4), ('incident', 3, 3, 5);
