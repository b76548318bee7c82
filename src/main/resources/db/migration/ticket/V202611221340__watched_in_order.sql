-- A ticket's place on the timeline, repeated here: tickets that somebody watches are then walked newest first like
-- those that they called about. opened_at of a ticket never changes.
alter table ticket_person add column opened_at timestamptz;
update ticket_person p set opened_at = t.opened_at from ticket t where t.id = p.ticket_id;
alter table ticket_person alter column opened_at set not null;

create index ticket_person_order on ticket_person (person_id, opened_at, ticket_id);
drop index ticket_person_person;

create function ticket_person_opened() returns trigger language plpgsql as $$
begin
    new.opened_at := (select t.opened_at from ticket t where t.id = new.ticket_id);
    return new;
end $$;
create trigger ticket_person_opened before insert on ticket_person
    for each row execute function ticket_person_opened();
