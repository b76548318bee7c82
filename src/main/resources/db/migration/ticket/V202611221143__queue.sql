-- The order in which an agent works: ours and unassigned, ours, then what waits for others. Never indexed: lists that
-- are sorted by it hold few tickets, and an index would keep updates from staying HOT.
alter table ticket add column queue smallint generated always as
    (case when turn = 1 and assignee_id is null then 0 else turn end) stored;
