package io.gatehouse.application.sizing;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountWorth;
import io.gatehouse.domain.account.BrokerFigures;
import io.gatehouse.domain.account.BrokerSync;
import io.gatehouse.domain.sizing.Entries;
import io.gatehouse.domain.sizing.SizedSetup.Means;

import java.math.BigDecimal;
import java.util.Optional;

/** What an account has for a size: its books or, where its broker keeps them, what that said. */
public final class AccountMeans {
    private static final Entries<BigDecimal> NOTHING = Entries.all(BigDecimal.ZERO);

    private AccountMeans() {}

    /** Without budgets still. */
    public static Means of(AccountBook book, AccountWorth worth) {
        BigDecimal balance =
                said(book)
                        .map(BrokerFigures::balance)
                        .orElseGet(() -> worth.equity().subtract(worth.unrealized()));
        return new Means(
                balance,
                worth.equity(),
                worth.marginUsed().add(worth.marginReserved()),
                worth.freeMargin(),
                NOTHING);
    }

    /** The leverage that its broker grants; empty where the instruments' rates hold. */
    public static Optional<BigDecimal> leverage(AccountBook book) {
        return said(book).map(BrokerFigures::leverage);
    }

    private static Optional<BrokerFigures> said(AccountBook book) {
        return book.account().sync().flatMap(BrokerSync::figures);
    }
}
