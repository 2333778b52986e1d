-- Who is responsible where is kept in memory; every change of the units is told, whoever makes it.
create function tell_unit_changed() returns trigger language plpgsql as $$
begin
    notify unit;
    return null;
end
$$;

create trigger unit_changed after insert or update or delete on unit
    for each statement execute function tell_unit_changed();
