-- Why an entry was changed: what whoever changed it said, or the case or file that it came from.
alter table catalog.history add column reason text;
