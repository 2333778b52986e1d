-- Which pages of a node are open as one member, by what they call themselves, separated by spaces: a screen
-- that is opened twice.
alter table presence add column instances text not null default '';
