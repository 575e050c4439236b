-- The newest quote of each instrument that came while its market was closed, after a session had quoted it: to be seen
-- beside the price in quote, which alone is gone by. Overwritten all weekend, so pages keep room as those of quote do.
CREATE TABLE off_session_quote (
    instrument text        PRIMARY KEY,
    at         timestamptz NOT NULL,
    bid        numeric     CHECK (bid >= 0),
    ask        numeric     CHECK (ask >= 0),
    last       numeric     CHECK (last >= 0),
    CHECK (bid <= ask),
    CHECK (bid IS NOT NULL OR ask IS NOT NULL OR last IS NOT NULL)
) WITH (fillfactor = 50);
