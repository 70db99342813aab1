-- Secrets stored through the API, AES-256-GCM; the key is a file outside the database.
create table catalog.secret (
    name       text primary key,
    nonce      bytea       not null,
    ciphertext bytea       not null,
    changed_by text        not null,
    changed_at timestamptz not null
);
