-- A completed record never overwrites a newer one of its key: then its entry is superseded. `successor` is the receipt
-- of the completed record, or of the newer one. `followed`: a later good row of the same push had the same key.
alter table quality.quarantine drop constraint quarantine_state_check;
alter table quality.quarantine
    add constraint quarantine_state_check check (state in ('waiting', 'completed', 'discarded', 'superseded')),
    add column successor uuid,
    add column followed  boolean not null default false;
create index quarantine_successor on quality.quarantine (successor) where successor is not null;
create index quarantine_superseded on quality.quarantine (resource, rule, item) where state = 'superseded';
