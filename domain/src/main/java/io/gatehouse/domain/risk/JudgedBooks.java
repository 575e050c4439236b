package io.gatehouse.domain.risk;

import io.gatehouse.domain.account.BrokerFigures;
import io.gatehouse.domain.account.BrokerSync;
import io.gatehouse.domain.instrument.AssetClass;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.portfolio.ExposureLine;
import io.gatehouse.domain.portfolio.HeldRisk;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.portfolio.Portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the rules ask of an account that does not depend on the order's size, reckoned once. */
final class JudgedBooks {
    private final PreTradeView view;
    private final Holding traded;
    private final Portfolio portfolio;
    private final BigDecimal equity;
    private final ExposureLine lineBefore;
    private final Reckoned reckoned = new Reckoned();

    /** What several rules ask, reckoned for the first of them. */
    private static final class Reckoned {
        private Optional<BigDecimal> heldRisk = Optional.empty();
        private Optional<Lean> lean = Optional.empty();
        private Optional<Funds> funds = Optional.empty();
        private Optional<List<ExposureLine>> peers = Optional.empty();
        private Optional<Boolean> options = Optional.empty();
    }

    JudgedBooks(PreTradeView view, Holding traded) {
        this.view = view;
        this.traded = traded;
        this.portfolio = view.portfolio();
        this.equity = view.equity(portfolio);
        this.lineBefore =
                portfolio
                        .exposures()
                        .line(traded.symbol())
                        .orElseGet(() -> ExposureLine.of(traded));
    }

    PreTradeView view() {
        return view;
    }

    Holding traded() {
        return traded;
    }

    Portfolio portfolio() {
        return portfolio;
    }

    BigDecimal equity() {
        return equity;
    }

    ExposureLine lineBefore() {
        return lineBefore;
    }

    /** Towards the side of the order, which never changes. */
    Lean lean(Side side) {
        if (reckoned.lean.isEmpty()) {
            reckoned.lean = Optional.of(Lean.of(portfolio.exposures(), side));
        }
        return reckoned.lean.get();
    }

    Funds funds() {
        if (reckoned.funds.isEmpty()) {
            Optional<BrokerFigures> said = view.standing().sync().flatMap(BrokerSync::figures);
            reckoned.funds = Optional.of(new Funds(portfolio.buyingPower(), said));
        }
        return reckoned.funds.get();
    }

    Optional<LossLimit> lossLimit(LossSpan span) {
        Standing standing = view.standing();
        return LossLimit.of(
                span, view.profile(), standing.risk(), standing.initialBalance(), equity);
    }

    Optional<DrawdownLimit> drawdownLimit() {
        Standing standing = view.standing();
        return DrawdownLimit.of(view.profile(), standing.risk(), standing.initialBalance(), equity);
    }

    List<ExposureLine> peers() {
        if (reckoned.peers.isEmpty()) {
            reckoned.peers = Optional.of(othersOn(lineBefore.underlying()));
        }
        return reckoned.peers.get();
    }

    private List<ExposureLine> othersOn(Symbol underlying) {
        List<ExposureLine> others = new ArrayList<>();
        for (ExposureLine line : portfolio.exposures().lines()) {
            if (line.underlying().equals(underlying)
                    && line.isOpen()
                    && !line.symbol().equals(lineBefore.symbol())) {
                others.add(line);
            }
        }
        return others;
    }

    boolean meetsOptions() {
        if (reckoned.options.isEmpty()) {
            reckoned.options = Optional.of(isOption(lineBefore) || hasOpenOption());
        }
        return reckoned.options.get();
    }

    private boolean hasOpenOption() {
        for (ExposureLine line : portfolio.exposures().lines()) {
            if (line.isOpen() && isOption(line)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOption(ExposureLine line) {
        return line.assetClass() == AssetClass.OPTION;
    }

    BigDecimal heldRisk() {
        if (reckoned.heldRisk.isEmpty()) {
            reckoned.heldRisk = Optional.of(HeldRisk.of(portfolio.exposures().lines()));
        }
        return reckoned.heldRisk.get();
    }
}
