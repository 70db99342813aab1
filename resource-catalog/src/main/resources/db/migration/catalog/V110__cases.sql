-- The calendar as notices tell it; a year that is not here is the one that is shipped, or unknown.
create table catalog.calendar (
    year       int         not null check (year between 2000 and 2100),
    region     text        not null default '',
    document   json        not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    primary key (year, region)
);

-- The local variant of the deadlines (working days); what is not here is the national default.
create table catalog.deadline_rule (
    name       text primary key,
    days       int         not null check (days between 1 and 250),
    changed_by text        not null,
    changed_at timestamptz not null
);

-- Whatever one asks and another answers: reviews of entries, use requests, verifications, disputes, demands.
create table catalog.case_file (
    number      text primary key,
    kind        text        not null check (kind in ('resource', 'request', 'verification', 'dispute', 'demand')),
    state       text        not null,
    title       text        not null,
    resource    text,
    raiser      text        not null,
    answerer    text,
    opened_by   text        not null,
    opened_at   timestamptz not null,
    changed_at  timestamptz not null,
    version     int         not null,
    submitted_by text       not null,
    document    jsonb       not null
);
create index case_of_raiser on catalog.case_file (raiser, changed_at desc);
create index case_of_answerer on catalog.case_file (answerer, changed_at desc);
create index case_in_state on catalog.case_file (kind, state);
create index case_of_resource on catalog.case_file (resource);

create table catalog.case_sequence (
    kind text not null,
    day  date not null,
    last int  not null,
    primary key (kind, day)
);

-- Who did what, when, why, before and after. Rows are only added.
create table catalog.act (
    id      bigint generated always as identity primary key,
    kind    text        not null,
    subject text        not null,
    act     text        not null,
    by_whom text        not null,
    at      timestamptz not null,
    reason  text,
    basis   text,
    before  jsonb,
    after   jsonb
);
create index act_of_subject on catalog.act (kind, subject, id);
create trigger acts_are_kept before update or delete or truncate on catalog.act
    for each statement execute function catalog.refuse_change();

-- Working-day clocks.
create table catalog.clock (
    id           bigint generated always as identity primary key,
    number       text        not null,
    rule         text        not null,
    department   text        not null,
    started_at   timestamptz not null,
    started_on   date        not null,
    days         int         not null,
    held_days    int         not null default 0,
    held_on      date,
    deadline     date        not null,
    due_at       timestamptz not null,
    provisional  boolean     not null,
    state        text        not null check (state in ('running', 'held', 'stopped')),
    level        text        not null,
    looked_on    date        not null,
    stopped_at   timestamptz,
    stopped_late boolean
);
create index clock_of_case on catalog.clock (number);
create index clock_running on catalog.clock (looked_on, due_at) where state = 'running';
create index clock_of_department on catalog.clock (department, deadline);
