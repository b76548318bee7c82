-- A text is told once for good: also after another was told meanwhile, and after it was told as a note.
alter table problem_communication drop constraint problem_communication_pkey;
alter table problem_communication add primary key (problem_id, incident_id, kind, digest);
