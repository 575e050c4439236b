-- Who approves the signals that reach an account; MANUAL goes before what its subscriptions say.
ALTER TABLE account
    ADD COLUMN signal_approval text NOT NULL DEFAULT 'AUTO' CHECK (signal_approval IN ('AUTO', 'MANUAL'));
