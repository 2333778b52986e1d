-- Nothing is left in a place or with a unit that is removed in the same moment: the one of the two acts that comes
-- second is refused.
alter table unit add constraint unit_place foreign key (place) references place;
alter table camera add constraint camera_place foreign key (place) references place;
alter table camera add constraint camera_unit foreign key (unit) references unit;
