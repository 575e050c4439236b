-- What the last check of the running house's books found, for every node to tell.
CREATE TABLE book_inspection (
    is_last     boolean     PRIMARY KEY DEFAULT TRUE CHECK (is_last),
    at          timestamptz NOT NULL,
    accounts    bigint      NOT NULL CHECK (accounts >= 0),
    differences bigint      NOT NULL CHECK (differences >= 0),
    examples    text        NOT NULL
);
