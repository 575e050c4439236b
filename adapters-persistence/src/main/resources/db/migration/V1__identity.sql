-- Users, what they sign in with, and the keys that sign their tokens. Ids are UUIDv7 made by the application.

CREATE TABLE users (
    user_id       uuid        PRIMARY KEY,
    email         text        NOT NULL,
    name          text        NOT NULL CHECK (char_length(name) BETWEEN 1 AND 100),
    password_hash text        NOT NULL,
    role          text        NOT NULL,
    active        boolean     NOT NULL,
    created_at    timestamptz NOT NULL,
    -- Lower case is what makes the unique index blind to case.
    CHECK (email = lower(email))
);
CREATE UNIQUE INDEX users_email ON users (email);
CREATE INDEX users_active_owners ON users (user_id) WHERE role = 'OWNER' AND active;

-- One row per sign-in. Of its refresh tokens only the latest is good; any other one presented ends the session.
CREATE TABLE sessions (
    session_id   uuid        PRIMARY KEY,
    user_id      uuid        NOT NULL,
    refresh_hash text        NOT NULL CHECK (length(refresh_hash) = 64),
    started_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL CHECK (expires_at > started_at),
    revoked_at   timestamptz
);
CREATE INDEX sessions_user ON sessions (user_id);

-- account_id names what the key is bound to; it is no foreign key, accounts may live on another shard.
CREATE TABLE api_keys (
    key_id      uuid        PRIMARY KEY,
    user_id     uuid        NOT NULL,
    name        text        NOT NULL CHECK (char_length(name) BETWEEN 1 AND 100),
    role        text        NOT NULL,
    account_id  uuid,
    secret_hash text        NOT NULL CHECK (length(secret_hash) = 64),
    hint        text        NOT NULL,
    created_at  timestamptz NOT NULL,
    revoked_at  timestamptz
);
CREATE UNIQUE INDEX api_keys_secret ON api_keys (secret_hash);
CREATE INDEX api_keys_user ON api_keys (user_id, key_id DESC) WHERE revoked_at IS NULL;

CREATE TABLE signing_keys (
    key_id      text        PRIMARY KEY,
    private_jwk text        NOT NULL,
    created_at  timestamptz NOT NULL
);
