create schema if not exists supervision;

-- What the coverage of a department was at the end of a day: for trends, a line a department and day.
create table supervision.coverage_day (
    day           date not null,
    department    text not null,
    systems       int  not null,
    without_entry int  not null,
    entries       int  not null,
    mounted       int  not null,
    overdue       int  not null,
    primary key (day, department)
);
