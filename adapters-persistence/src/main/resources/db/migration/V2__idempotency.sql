-- Requests made under an Idempotency-Key, and what they were answered. A row without a status is still running, or was
-- left behind by a crash and may be taken over once its lease is over.

CREATE TABLE keyed_requests (
    user_id      uuid        NOT NULL,
    request_key  text        NOT NULL CHECK (length(request_key) BETWEEN 1 AND 255),
    fingerprint  text        NOT NULL,
    created_at   timestamptz NOT NULL,
    leased_until timestamptz NOT NULL,
    status       integer     CHECK (status BETWEEN 200 AND 499),
    content_type text,
    body         text,
    PRIMARY KEY (user_id, request_key),
    CHECK ((status IS NULL) = (content_type IS NULL))
);
CREATE INDEX keyed_requests_created ON keyed_requests (created_at);
