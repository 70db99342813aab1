-- What a revision has changed is found without reading the whole history; so is what came from the departments' folder.
create index history_revision on catalog.history (revision, id);
create index entry_origin on catalog.entry (origin) where origin is not null;
