-- How masks cover a camera's live picture, and what the police are told of it.
alter table camera
    add column mask_mode      text    not null default 'burned' check (mask_mode in ('burned', 'overlay')),
    add column device         text,
    add column near_protected boolean not null default false,
    add column consent        text,
    add column in_use_since   date,
    add column changed_on     date,
    add column filed_on       date,
    add column filing_number  text;
