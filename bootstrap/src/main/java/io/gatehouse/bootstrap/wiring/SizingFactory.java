package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.PnlFigures;
import io.gatehouse.application.port.SetupLog;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.risk.Decisions;
import io.gatehouse.application.sizing.ListSetups;
import io.gatehouse.application.sizing.ReckonMargin;
import io.gatehouse.application.sizing.SizePosition;
import io.gatehouse.application.sizing.SizeSetup;
import io.gatehouse.application.sizing.SizingMethods;
import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

/** Puts together what sizes openings and reckons margin. */
@Factory
final class SizingFactory {
    @Singleton
    SizingMethods sizingMethods(PnlFigures figures) {
        return new SizingMethods(figures);
    }

    @Singleton
    SizePosition sizePosition(
            AccountAccess access, BookReader books, Decisions decisions, SizingMethods methods) {
        return new SizePosition(access, books, decisions, methods);
    }

    @Singleton
    ReckonMargin reckonMargin(AccountAccess access, BookReader books) {
        return new ReckonMargin(access, books);
    }

    @Singleton
    SizeSetup sizeSetup(
            AccountAccess access,
            BookReader books,
            Decisions decisions,
            SetupLog log,
            Transactions transactions,
            Ids ids) {
        return new SizeSetup(access, books, decisions, log, transactions, ids);
    }

    @Singleton
    ListSetups listSetups(AccountAccess access, SetupLog log) {
        return new ListSetups(access, log);
    }
}
