package io.gatehouse.persistence.performance;

import io.gatehouse.application.performance.PnlFiguresContract;
import io.gatehouse.application.port.PnlFigures;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.persistence.testing.DatabaseExtension;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class JdbcPnlFiguresIT extends PnlFiguresContract {
    private final PnlFigures figures;
    private final PositionStore positions;
    private final Transactions transactions;

    JdbcPnlFiguresIT(PnlFigures figures, PositionStore positions, Transactions transactions) {
        this.figures = figures;
        this.positions = positions;
        this.transactions = transactions;
    }

    @Override
    protected PnlFigures figures() {
        return figures;
    }

    @Override
    protected PositionStore positions() {
        return positions;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
