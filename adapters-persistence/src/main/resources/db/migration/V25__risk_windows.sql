-- Times in which another percent is risked. One is closed when it has ended or was taken back.
CREATE TABLE risk_window (
    window_id    uuid        PRIMARY KEY,
    begins_at    timestamptz NOT NULL,
    ends_at      timestamptz NOT NULL,
    risk_percent numeric     NOT NULL CHECK (risk_percent BETWEEN 0.1 AND 50),
    set_by       text        NOT NULL,
    set_at       timestamptz NOT NULL,
    reason       text,
    closed_at    timestamptz,
    CHECK (begins_at < ends_at)
);
CREATE INDEX risk_window_open ON risk_window (begins_at) WHERE closed_at IS NULL;

-- By which window a version's percent is in force, and the percent to revert to.
ALTER TABLE risk_config
    ADD COLUMN window_id          uuid,
    ADD COLUMN usual_risk_percent numeric CHECK (usual_risk_percent BETWEEN 0.1 AND 50),
    ADD CHECK ((window_id IS NULL) = (usual_risk_percent IS NULL));
