-- Stems beside the un-stemmed words; texts arrive split and folded (io.mainstay.search.Words).
create text search configuration mainstay_en (copy = english);
create text search configuration mainstay_de (copy = german);

-- Without positions: only titles need weights, and a vector of half the size ranks faster.
create function search_stems(words text) returns tsvector language sql immutable parallel safe as
$$ select strip(to_tsvector('mainstay_en', words) || to_tsvector('mainstay_de', words)) $$;

-- A vector holds at most a megabyte; a ticket that has outgrown it keeps the words it has.
create function search_join(words tsvector, more tsvector) returns tsvector
language plpgsql immutable parallel safe as $$
begin
    return words || more;
exception when program_limit_exceeded then
    return words;
end $$;
