package io.gatehouse.bootstrap.wiring;

import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.AccountSummaries;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.audit.ListAudit;
import io.gatehouse.application.audit.ShowInspection;
import io.gatehouse.application.audit.VerifyAudit;
import io.gatehouse.application.audit.VerifyBooks;
import io.gatehouse.application.ledger.BookEntry;
import io.gatehouse.application.ledger.ConvertCash;
import io.gatehouse.application.ledger.ListLedger;
import io.gatehouse.application.ledger.MoveCash;
import io.gatehouse.application.ledger.ResetAccount;
import io.gatehouse.application.ledger.ReverseEntry;
import io.gatehouse.application.ledger.ShowStatement;
import io.gatehouse.application.performance.BreakDownPnl;
import io.gatehouse.application.performance.PnlSummaries;
import io.gatehouse.application.performance.SummarisePnl;
import io.gatehouse.application.port.AccountStore;
import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.application.port.BookInspection;
import io.gatehouse.application.port.EquityHistory;
import io.gatehouse.application.port.Excursions;
import io.gatehouse.application.port.HouseChain;
import io.gatehouse.application.port.Ids;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.port.Ledger;
import io.gatehouse.application.port.PnlFigures;
import io.gatehouse.application.port.PositionStore;
import io.gatehouse.application.port.Terminals;
import io.gatehouse.application.port.Transactions;
import io.gatehouse.application.portfolio.ShowPortfolio;
import io.gatehouse.application.position.ListFills;
import io.gatehouse.application.position.ListHarvest;
import io.gatehouse.application.position.ListLots;
import io.gatehouse.application.position.ListPositions;
import io.gatehouse.application.position.ListTrades;
import io.gatehouse.application.position.OpenLotViews;
import io.gatehouse.application.position.ReportRealizedLots;
import io.gatehouse.application.position.ShowPosition;
import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

/** Puts the questions about the books together, and the movements of cash. */
@Factory
final class BookFactory {
    private final AccountAccess access;
    private final BookReader books;

    BookFactory(AccountAccess access, BookReader books) {
        this.access = access;
        this.books = books;
    }

    @Singleton
    ResetAccount resetAccount(AccountDesk desk, Ledger ledger, Ids ids) {
        return new ResetAccount(access, desk, ledger, ids);
    }

    @Singleton
    MoveCash moveCash(AccountDesk desk, Ledger ledger, Ids ids) {
        return new MoveCash(access, desk, ledger, ids);
    }

    @Singleton
    ConvertCash convertCash(AccountDesk desk, Ledger ledger, Ids ids) {
        return new ConvertCash(access, desk, ledger, ids);
    }

    @Singleton
    BookEntry bookEntry(AccountDesk desk, Ledger ledger, InstrumentCatalogue catalogue, Ids ids) {
        return new BookEntry(access, desk, ledger, catalogue, ids);
    }

    @Singleton
    ReverseEntry reverseEntry(AccountDesk desk, Ledger ledger, EquityHistory history, Ids ids) {
        return new ReverseEntry(access, desk, ledger, history, ids);
    }

    @Singleton
    ShowStatement showStatement(Ledger ledger, Transactions transactions) {
        return new ShowStatement(access, ledger, transactions);
    }

    @Singleton
    ListLedger listLedger(Ledger ledger) {
        return new ListLedger(access, ledger);
    }

    @Singleton
    ListPositions listPositions() {
        return new ListPositions(access, books);
    }

    @Singleton
    ShowPosition showPosition() {
        return new ShowPosition(access, books);
    }

    @Singleton
    ListFills listFills(PositionStore positions) {
        return new ListFills(access, positions);
    }

    @Singleton
    ListTrades listTrades(
            PositionStore positions, Excursions excursions, InstrumentCatalogue catalogue) {
        return new ListTrades(access, positions, excursions, catalogue);
    }

    @Singleton
    OpenLotViews openLotViews(PositionStore positions, InstrumentCatalogue catalogue) {
        return new OpenLotViews(books, positions, catalogue);
    }

    @Singleton
    ListLots listLots(OpenLotViews lots) {
        return new ListLots(access, lots);
    }

    @Singleton
    ReportRealizedLots reportRealizedLots(
            AccountStore accounts, PositionStore positions, InstrumentCatalogue catalogue) {
        return new ReportRealizedLots(access, accounts, positions, catalogue);
    }

    @Singleton
    ListHarvest listHarvest(OpenLotViews lots, PositionStore positions) {
        return new ListHarvest(access, lots, positions);
    }

    @Singleton
    PnlSummaries pnlSummaries(
            PnlFigures figures, EquityHistory history, Ledger ledger, Terminals terminals) {
        return new PnlSummaries(figures, history, ledger, terminals);
    }

    @Singleton
    SummarisePnl summarisePnl(PnlSummaries summaries, Transactions transactions) {
        return new SummarisePnl(access, books, summaries, transactions);
    }

    @Singleton
    BreakDownPnl breakDownPnl(PnlFigures figures) {
        return new BreakDownPnl(access, books, figures);
    }

    @Singleton
    ShowPortfolio showPortfolio(
            AccountSummaries accounts, PnlSummaries summaries, Transactions transactions) {
        return new ShowPortfolio(access, books, accounts, summaries, transactions);
    }

    @Singleton
    ListAudit listAudit(AuditTrail audit) {
        return new ListAudit(access, audit);
    }

    @Singleton
    VerifyAudit verifyAudit(AccountStore accounts, HouseChain house, AuditTrail audit) {
        return new VerifyAudit(access, accounts, house, audit);
    }

    @Singleton
    VerifyBooks verifyBooks(BookInspection inspection) {
        return new VerifyBooks(inspection);
    }

    @Singleton
    ShowInspection showInspection(BookInspection inspection) {
        return new ShowInspection(inspection);
    }
}
