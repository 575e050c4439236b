package io.gatehouse.persistence.audit;

import io.gatehouse.application.port.AccountStore.ChainHead;
import io.gatehouse.application.port.HouseChain;
import io.gatehouse.persistence.Database;

import jakarta.inject.Singleton;

/** The head of the house's chain in PostgreSQL. */
@Singleton
final class JdbcHouseChain implements HouseChain {
    private static final String HEAD = "SELECT audit_sequence, audit_hash FROM house_chain";

    private final Database database;

    JdbcHouseChain(Database database) {
        this.database = database;
    }

    @Override
    public ChainHead head() {
        return read(HEAD);
    }

    @Override
    public ChainHead lock() {
        return read(HEAD + " FOR UPDATE");
    }

    @Override
    public void advance(ChainHead head) {
        database.execute(
                "UPDATE house_chain SET audit_sequence = ?, audit_hash = ?",
                head.sequence(),
                head.hash());
    }

    private ChainHead read(String sql) {
        return database.first(
                        row -> new ChainHead(row.number("audit_sequence"), row.text("audit_hash")),
                        sql)
                .orElseThrow(() -> new IllegalStateException("The house has lost its chain"));
    }
}
