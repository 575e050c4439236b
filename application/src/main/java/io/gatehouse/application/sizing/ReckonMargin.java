package io.gatehouse.application.sizing;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.account.AccountAccess;
import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountWorth;
import io.gatehouse.application.account.BookReader;
import io.gatehouse.application.account.Market;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.sizing.MarginLevel;
import io.gatehouse.domain.sizing.PositionMargin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reckons the margin of positions that somebody thinks of, whatever the account holds. */
public final class ReckonMargin {
    private final AccountAccess access;
    private final BookReader books;

    public ReckonMargin(AccountAccess access, BookReader books) {
        this.access = access;
        this.books = books;
    }

    /** Positions, and the leverage that holds for all of them in place of their own rates. */
    public record Command(
            Actor actor,
            Optional<AccountId> account,
            List<Planned> positions,
            Optional<BigDecimal> leverage) {
        public Command {
            positions = List.copyOf(positions);
        }
    }

    /** A position of a signed quantity at a price. */
    public record Planned(Symbol instrument, Quantity quantity, Price price) {}

    /** Each position's margin in base currency; equity is absent while a rate is missing. */
    public record Reckoned(
            CurrencyCode base, List<PositionMargin> positions, Optional<BigDecimal> equity) {
        /** All positions, none of which offsets another. */
        public BigDecimal total(Function<PositionMargin, BigDecimal> figure) {
            return positions.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** The account's equity as percent of the total margin. */
        public Optional<BigDecimal> levelPercent() {
            return equity.flatMap(
                    worth -> MarginLevel.percent(worth, total(PositionMargin::margin)));
        }
    }

    public Outcome<Reckoned> reckon(Command command) {
        return access.toRead(command.actor(), command.account())
                .then(account -> reckoned(books.read(account, symbols(command)), command));
    }

    private static List<Symbol> symbols(Command command) {
        return command.positions().stream().map(Planned::instrument).distinct().toList();
    }

    private static Outcome<Reckoned> reckoned(BookReader.Reading reading, Command command) {
        AccountBook book = reading.book();
        Market market = reading.market();
        List<PositionMargin> margins = new ArrayList<>();
        List<Refusal.FieldError> errors = new ArrayList<>();
        for (int i = 0; i < command.positions().size(); i++) {
            Planned planned = command.positions().get(i);
            String field = "positions[" + i + "].instrument";
            Optional<Holding> holding = holding(book, market, planned.instrument());
            if (holding.isEmpty()) {
                errors.add(new Refusal.FieldError(field, "is not in the catalogue"));
            } else if (holding.get().fxToBase().isEmpty()) {
                errors.add(new Refusal.FieldError(field, "has no rate to the base currency"));
            } else {
                margins.add(margin(holding.get(), planned, command.leverage()));
            }
        }
        return errors.isEmpty()
                ? Outcome.done(new Reckoned(book.baseCurrency(), margins, equity(book, market)))
                : Outcome.refused(new Refusal.Invalid("invalid", errors));
    }

    private static Optional<Holding> holding(AccountBook book, Market market, Symbol symbol) {
        Optional<Instrument> instrument = market.instrument(symbol);
        return instrument.map(known -> market.holding(book, known));
    }

    private static PositionMargin margin(
            Holding holding, Planned planned, Optional<BigDecimal> leverage) {
        return new PositionMargin(holding, planned.quantity(), planned.price(), leverage);
    }

    private static Optional<BigDecimal> equity(AccountBook book, Market market) {
        return AccountWorth.of(book, market).map(AccountWorth::equity);
    }
}
