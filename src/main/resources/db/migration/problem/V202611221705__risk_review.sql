alter table problem_task drop constraint problem_task_kind_check;
alter table problem_task add constraint problem_task_kind_check check (kind in ('rca', 'general', 'risk_review'));
