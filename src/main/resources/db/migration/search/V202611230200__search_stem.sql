-- What the index is asked for instead of a word: its stems hold all that it holds, and where both languages have the same
-- one the index goes through one list instead of three.
create function search_stem(word text) returns tsquery language sql immutable parallel safe as
$$
select case
    when numnode(en) = 0 and numnode(de) = 0 then ('''' || word || '''')::tsquery
    when en = de then en
    else en || de
end
from (select plainto_tsquery('mainstay_en', word) as en, plainto_tsquery('mainstay_de', word) as de) stems
$$;
