-- What a team has resolved today is counted on the first page of the day. A resolve is no HOT update anyway.
create index ticket_team_resolved on ticket (team_id, resolved_at) where resolved_at is not null;
