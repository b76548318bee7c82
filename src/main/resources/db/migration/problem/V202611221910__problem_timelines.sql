-- Problems are few among the tickets of a team, a person or a service: their lists walk indexes of their own, not
-- thousands of incidents in order to find them. Other tickets cost these indexes nothing.
create index ticket_problem_team on ticket (team_id, opened_at, id) where type = 'problem';
create index ticket_problem_assignee on ticket (assignee_id, opened_at, id) where type = 'problem';
create index ticket_problem_opened_by on ticket (opened_by_id, opened_at, id) where type = 'problem';
create index ticket_problem_service on ticket (service_id, opened_at, id) where type = 'problem';
-- Always empty, as problems have no caller; it says so.
create index ticket_problem_caller on ticket (caller_id, opened_at, id) where type = 'problem';
