-- Keys that persons joined are looked for from both sides.
create index decision_link on library.decision (library, other_key) where kind = 'link' and revoked_at is null;
create index decision_link_of on library.decision (library, key) where kind = 'link' and revoked_at is null;
