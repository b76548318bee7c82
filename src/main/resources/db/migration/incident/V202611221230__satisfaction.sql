-- How content the caller was when they confirmed the solution: 1 not at all to 5 very.
alter table incident add column satisfaction smallint check (satisfaction between 1 and 5);
