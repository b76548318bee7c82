-- Lists of problems look at up to some thousand of them for a page. They lie among fifty times as many incidents, so what
-- most filters and orders ask for stands in indexes of problems alone, in each order that is walked. Only columns that
-- other indexes hold already, or that change with these: no update of an incident becomes dearer.
create index ticket_problem on ticket (id)
    include (type, number, opened_at, priority, impact, urgency, state, state_class, active, team_id, assignee_id,
        opened_by_id, caller_id, service_id, organisation_id, restricted, turn, queue, follow_up_at, resolved_at, closed_at,
        reassignment_count, reopen_count)
    where type = 'problem';
create index ticket_problem_opened on ticket (opened_at, id)
    include (type, number, priority, impact, urgency, state, state_class, active, team_id, assignee_id,
        opened_by_id, caller_id, service_id, organisation_id, restricted, turn, queue, follow_up_at, resolved_at, closed_at,
        reassignment_count, reopen_count)
    where type = 'problem';
create index ticket_problem_number on ticket (number)
    include (type, id, opened_at, priority, impact, urgency, state, state_class, active, team_id, assignee_id,
        opened_by_id, caller_id, service_id, organisation_id, restricted, turn, queue, follow_up_at, resolved_at, closed_at,
        reassignment_count, reopen_count)
    where type = 'problem';
create index ticket_problem_priority on ticket (priority, opened_at, id)
    include (type, number, impact, urgency, state, state_class, active, team_id, assignee_id,
        opened_by_id, caller_id, service_id, organisation_id, restricted, turn, queue, follow_up_at, resolved_at, closed_at,
        reassignment_count, reopen_count)
    where type = 'problem';
drop index ticket_problem_team;
create index ticket_problem_team on ticket (team_id, opened_at, id)
    include (type, number, priority, impact, urgency, state, state_class, active, assignee_id,
        opened_by_id, caller_id, service_id, organisation_id, restricted, turn, queue, follow_up_at, resolved_at, closed_at,
        reassignment_count, reopen_count)
    where type = 'problem';

-- What few problems have in common, found with its id by the index alone.
drop index problem_risk_review;
create index problem_risk_review on problem (risk_review, id) where risk_review is not null;
drop index problem_duplicate_of;
create index problem_duplicate_of on problem (duplicate_of_id, id) where duplicate_of_id is not null;
create index problem_known_error_at on problem (known_error_at, id) where known_error_at is not null;
create index problem_resolved_by on problem (resolved_by_id, id) where resolved_by_id is not null;
create index problem_closed_by on problem (closed_by_id, id) where closed_by_id is not null;
create index problem_resolution_code on problem (resolution_code, id) where resolution_code is not null;

-- Rare words of long texts, folded as conditions fold ASCII letters (io.mainstay.condition.Fold).
create index problem_description_words on problem using gin (
    (lower(replace(replace(description, U&'\212A', 'k'), U&'\0130', U&'i\0307') collate "C")) gin_trgm_ops);
create index problem_symptoms_words on problem using gin (
    (lower(replace(replace(symptoms, U&'\212A', 'k'), U&'\0130', U&'i\0307') collate "C")) gin_trgm_ops);
create index problem_cause_notes_words on problem using gin (
    (lower(replace(replace(cause_notes, U&'\212A', 'k'), U&'\0130', U&'i\0307') collate "C")) gin_trgm_ops);
create index problem_workaround_words on problem using gin (
    (lower(replace(replace(workaround, U&'\212A', 'k'), U&'\0130', U&'i\0307') collate "C")) gin_trgm_ops);
create index problem_fix_notes_words on problem using gin (
    (lower(replace(replace(fix_notes, U&'\212A', 'k'), U&'\0130', U&'i\0307') collate "C")) gin_trgm_ops);
create index problem_close_notes_words on problem using gin (
    (lower(replace(replace(close_notes, U&'\212A', 'k'), U&'\0130', U&'i\0307') collate "C")) gin_trgm_ops);

-- How often a word occurs in them is what the planner asks first.
analyze problem;
