-- At most one row: since when the demo organisation is loaded here, and how far. Empty where there is no demo.
create table demo_load (
    -- The moment that all its incidents lead up to.
    anchor timestamptz not null,
    chunks_stored integer not null default 0,
    finished_at timestamptz
);
create unique index demo_load_once on demo_load ((true));
