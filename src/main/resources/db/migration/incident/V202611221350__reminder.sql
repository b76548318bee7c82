-- When the caller was last asked or reminded, while the incident waits for them; and how often they were reminded.
alter table incident add column asked_at timestamptz;
alter table incident add column reminder_count smallint;
create index incident_asked on incident (asked_at) where asked_at is not null;
-- Those who are waited for already were asked when their turn came.
update incident d set asked_at = t.turn_at
from ticket t where t.id = d.id and t.state = 3 and d.hold_reason = 1;
