-- The first organisation had the same id as the person "system". A record's id is unique over all types: the history
-- and its proof know a record by its id alone.
update organisation set name = name || ' ' where id = '00000000-0000-7000-8000-000000000001';
insert into organisation (id, name, parent_id, active)
select '00000000-0000-7000-8000-000000000002', rtrim(name), parent_id, active from organisation
where id = '00000000-0000-7000-8000-000000000001';

update organisation set parent_id = '00000000-0000-7000-8000-000000000002'
where parent_id = '00000000-0000-7000-8000-000000000001';
update person set organisation_id = '00000000-0000-7000-8000-000000000002'
where organisation_id = '00000000-0000-7000-8000-000000000001';
update team set organisation_id = '00000000-0000-7000-8000-000000000002'
where organisation_id = '00000000-0000-7000-8000-000000000001';
update role_grant set organisation_id = '00000000-0000-7000-8000-000000000002'
where organisation_id = '00000000-0000-7000-8000-000000000001';
update ticket set organisation_id = '00000000-0000-7000-8000-000000000002'
where organisation_id = '00000000-0000-7000-8000-000000000001';

delete from organisation where id = '00000000-0000-7000-8000-000000000001';
