-- One row once the made-up county was filled in; none in a real one.
create table demo (
    filled timestamptz not null
);
