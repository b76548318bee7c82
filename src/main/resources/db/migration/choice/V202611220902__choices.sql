-- Choices that an administrator edits: a stable code, labels per language.
create table choice (
    set_name text not null,
    code text not null,
    parent_code text,
    position integer not null default 0,
    active boolean not null default true,
    primary key (set_name, code)
);

create table choice_label (
    set_name text not null,
    code text not null,
    language text not null,
    label text not null,
    primary key (set_name, code, language),
    foreign key (set_name, code) references choice on delete cascade
);

-- Fields that an administrator adds to a record type; the values stand in its custom column.
create table custom_field (
    record_type text not null,
    key text not null,
    type text not null,
    choice_set text,
    max_length integer,
    position integer not null default 0,
    required boolean not null default false,
    public boolean not null default false,
    active boolean not null default true,
    labels jsonb not null,
    primary key (record_type, key),
    constraint custom_field_key check (key ~ '^[a-z][a-z0-9_]{0,39}$'),
    constraint custom_field_type check (type in ('text', 'whole', 'flag', 'moment', 'day', 'listed', 'person', 'team', 'service'))
);
