-- What the keys of devices sign with, encrypted; cipher_key names the key of the house that opens it.
CREATE TABLE device_secret (
    account_id uuid NOT NULL,
    key_id     uuid NOT NULL,
    cipher_key text NOT NULL,
    sealed     text NOT NULL,
    PRIMARY KEY (account_id, key_id)
);

-- Nonces that were used up lately: all nodes refuse the same repeated call.
CREATE TABLE device_nonce (
    account_id uuid        NOT NULL,
    key_id     uuid        NOT NULL,
    nonce      text        NOT NULL,
    used_at    timestamptz NOT NULL,
    PRIMARY KEY (account_id, key_id, nonce)
);
