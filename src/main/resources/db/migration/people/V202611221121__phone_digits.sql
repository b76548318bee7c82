-- Digits without any separators: "+49 40 123-45" is found by "4940123".
drop index person_phone;
create index person_phone on person using gin (
    (regexp_replace(coalesce(phone, ''), '[^0-9]', '', 'g') || ' ' || regexp_replace(coalesce(mobile, ''), '[^0-9]', '', 'g'))
    gin_trgm_ops);
