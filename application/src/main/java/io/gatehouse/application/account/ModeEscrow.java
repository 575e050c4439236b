package io.gatehouse.application.account;

import io.gatehouse.application.port.PlatformSlots;
import io.gatehouse.application.port.PlatformSlots.Reservation;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.portfolio.ExposureLine;
import io.gatehouse.domain.portfolio.Exposures;
import io.gatehouse.domain.portfolio.Holding;
import io.gatehouse.domain.portfolio.WorkingOrder;
import io.gatehouse.domain.risk.MissingRate;
import io.gatehouse.domain.risk.PlatformDay;
import io.gatehouse.domain.risk.PlatformLimits;
import io.gatehouse.domain.risk.PlatformRoom;
import io.gatehouse.domain.risk.PlatformUse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The limits of one mode in one transaction. What was reserved is given back as reserved. */
final class ModeEscrow {
    static final List<Integer> ALL_SLOTS = IntStream.range(0, PlatformSlots.COUNT).boxed().toList();

    private final PlatformSlots slots;
    private final AccountMode mode;
    private final PlatformLimits limits;
    private final PlatformReach reach;
    private final PlatformShares shares;
    private final Map<Key, Reservation> reservations = new HashMap<>();
    private final Set<Key> changed = new LinkedHashSet<>();

    /** Books that were decided on: what passed counts for whoever comes next. */
    private final Set<AccountBook> decided = new LinkedHashSet<>();

    private record Key(AccountId account, Symbol instrument) {}

    ModeEscrow(
            PlatformSlots slots,
            AccountMode mode,
            PlatformLimits limits,
            PlatformReach reach,
            PlatformShares shares,
            List<Reservation> read) {
        this.slots = slots;
        this.mode = mode;
        this.limits = limits;
        this.reach = reach;
        this.shares = shares;
        read.forEach(one -> reservations.put(new Key(one.account(), one.instrument()), one));
    }

    /** The account's own slot; each desk worker has slots that no other of its node uses. */
    static int slotOf(AccountId account) {
        return Math.floorMod(account.hashCode(), PlatformSlots.COUNT);
    }

    PlatformUse use(AccountBook book, Symbol symbol, Market market) {
        if (reach != PlatformReach.GLANCE) {
            decided.add(book);
            decided.forEach(one -> settle(one, market));
        }
        int slot = slotOf(book.id());
        Optional<PlatformDay> measured = market.controls().get().day(mode);
        Optional<PlatformDay> day = measured.filter(one -> isOf(one, market));
        Optional<BigDecimal> rate = rate(book, market);
        return new PlatformUse(
                limits.exposure().map(limit -> room(slot, PlatformShares.EXPOSURE, limit)),
                limits.positions().map(limit -> room(slot, PlatformShares.POSITIONS, limit)),
                limits.instrument().map(limit -> room(slot, resource(symbol), limit)),
                limits.dailyLoss()
                        .map(
                                limit ->
                                        new PlatformRoom(
                                                limit,
                                                day.map(PlatformDay::loss)
                                                        .orElse(BigDecimal.ZERO))),
                day.map(PlatformDay::latched).orElse(false),
                reserved(new Key(book.id(), symbol)).quantity(),
                rate,
                missing(book, rate, measured));
    }

    /** What the accounts lack as they were measured last, and the account itself with its order. */
    private static List<MissingRate> missing(
            AccountBook book, Optional<BigDecimal> rate, Optional<PlatformDay> measured) {
        List<MissingRate> missing =
                new ArrayList<>(measured.map(PlatformDay::missingRates).orElse(List.of()));
        MissingRate own = new MissingRate(book.baseCurrency(), PlatformLimits.CURRENCY);
        if (rate.isEmpty() && !missing.contains(own)) {
            missing.add(own);
        }
        return missing;
    }

    private static boolean isOf(PlatformDay day, Market market) {
        return day.day().equals(LocalDate.ofInstant(market.now(), ZoneOffset.UTC));
    }

    private PlatformRoom room(int slot, String resource, BigDecimal limit) {
        BigDecimal taken =
                reach == PlatformReach.HOME
                        ? shares.mostTaken(slot, resource, limit)
                        : shares.taken(resource);
        return new PlatformRoom(limit, taken);
    }

    /** Takes what the account has more than it has reserved, and gives back what it has less. */
    void settle(AccountBook book, Market market) {
        Map<Symbol, ExposureLine> lines = lines(book, market);
        for (Symbol symbol : symbols(book, lines)) {
            Reservation before = reserved(new Key(book.id(), symbol));
            BigDecimal now = quantity(lines, symbol);
            int grown = now.compareTo(before.quantity());
            if (grown > 0) {
                BigDecimal more = now.subtract(before.quantity());
                BigDecimal value = value(lines, symbol, more, rate(book, market));
                change(before, now, before.exposure().add(value));
            } else if (grown < 0) {
                BigDecimal kept = Decimals.proRata(before.exposure(), now, before.quantity());
                change(before, now, kept);
            }
        }
    }

    void revalue(AccountBook book, Market market) {
        settle(book, market);
        Optional<BigDecimal> rate = rate(book, market);
        Map<Symbol, ExposureLine> lines = lines(book, market);
        for (Symbol symbol : lines.keySet()) {
            Reservation before = reserved(new Key(book.id(), symbol));
            BigDecimal value = value(lines, symbol, before.quantity(), rate);
            // Without a price or a rate the old value is the best that is known.
            if (value.signum() > 0 && value.compareTo(before.exposure()) != 0) {
                change(before, before.quantity(), value);
            }
        }
    }

    /** Throws {@link WiderReachNeeded} where marks or a booking took a slot beyond its grant. */
    void write() {
        if (!changed.isEmpty() && reach != PlatformReach.GLANCE) {
            if (reach == PlatformReach.HOME && shares.haveOutgrown()) {
                throw new WiderReachNeeded();
            }
            slots.saveReservations(changed.stream().map(reservations::get).toList());
            slots.saveShares(
                    reach == PlatformReach.ALL
                            ? shares.changedAndGranted(byResource())
                            : shares.changed());
        }
    }

    private Map<String, BigDecimal> byResource() {
        Map<String, BigDecimal> granted = new HashMap<>();
        limits.exposure().ifPresent(limit -> granted.put(PlatformShares.EXPOSURE, limit));
        limits.positions().ifPresent(limit -> granted.put(PlatformShares.POSITIONS, limit));
        for (Key key : changed) {
            limits.instrument().ifPresent(limit -> granted.put(resource(key.instrument()), limit));
        }
        return granted;
    }

    private void change(Reservation before, BigDecimal quantity, BigDecimal exposure) {
        Key key = new Key(before.account(), before.instrument());
        int slot = slotOf(before.account());
        BigDecimal more = exposure.subtract(before.exposure());
        BigDecimal positions =
                BigDecimal.valueOf((long) quantity.signum() - before.quantity().signum());
        shares.take(slot, PlatformShares.EXPOSURE, limits.exposure(), more);
        shares.take(slot, PlatformShares.POSITIONS, limits.positions(), positions);
        shares.take(slot, resource(before.instrument()), limits.instrument(), more);
        reservations.put(
                key,
                new Reservation(before.account(), mode, before.instrument(), quantity, exposure));
        changed.add(key);
    }

    private Set<Symbol> symbols(AccountBook book, Map<Symbol, ExposureLine> lines) {
        Set<Symbol> symbols = new TreeSet<>(lines.keySet());
        reservations.keySet().stream()
                .filter(key -> key.account().equals(book.id()))
                .forEach(key -> symbols.add(key.instrument()));
        return symbols;
    }

    private Reservation reserved(Key key) {
        return Optional.ofNullable(reservations.get(key))
                .orElseGet(
                        () ->
                                new Reservation(
                                        key.account(),
                                        mode,
                                        key.instrument(),
                                        BigDecimal.ZERO,
                                        BigDecimal.ZERO));
    }

    private static Map<Symbol, ExposureLine> lines(AccountBook book, Market market) {
        List<Holding> holdings = market.holdings(book, List.of());
        List<WorkingOrder> working = book.working();
        Map<Symbol, ExposureLine> lines = new HashMap<>();
        Exposures.of(holdings, working).lines().forEach(line -> lines.put(line.symbol(), line));
        return lines;
    }

    private static BigDecimal quantity(Map<Symbol, ExposureLine> lines, Symbol symbol) {
        ExposureLine line = lines.get(symbol);
        return line == null ? BigDecimal.ZERO : line.worstQuantity();
    }

    private static BigDecimal value(
            Map<Symbol, ExposureLine> lines,
            Symbol symbol,
            BigDecimal quantity,
            Optional<BigDecimal> rate) {
        ExposureLine line = lines.get(symbol);
        return line == null
                ? BigDecimal.ZERO
                : rate.map(one -> line.notional(quantity).multiply(one)).orElse(BigDecimal.ZERO);
    }

    private static Optional<BigDecimal> rate(AccountBook book, Market market) {
        return market.fx().rate(book.baseCurrency(), PlatformLimits.CURRENCY);
    }

    private static String resource(Symbol symbol) {
        return PlatformShares.ofInstrument(symbol.value());
    }
}
