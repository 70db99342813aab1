create schema if not exists security;

-- systems of departments; they log in with OAuth2 client credentials and at the broker
create table security.client (
    id          text primary key check (id ~ '^[a-z][a-z0-9-]{0,62}$'),
    secret_hash text not null,
    enabled     boolean not null default true,
    changed_at  timestamptz not null default now()
);

-- people; an auditor can be nothing else (三员管理)
create table security.person (
    name          text primary key check (name ~ '^[A-Za-z0-9._-]{1,63}$'),
    title         text not null,
    password_hash text not null,
    roles         text[] not null check (
        cardinality(roles) > 0
        and roles <@ array['engineer', 'operator', 'approver', 'auditor', 'admin']
        and not ('auditor' = any (roles) and cardinality(roles) > 1)),
    enabled       boolean not null default true,
    changed_at    timestamptz not null default now()
);

-- the key that access tokens are signed with; one for all nodes
create table security.signing_key (
    id         text primary key,
    jwk        text not null,
    created_at timestamptz not null default now()
);
