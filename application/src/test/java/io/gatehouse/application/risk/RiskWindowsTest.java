package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.port.HouseChain;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.risk.RiskConfig;
import io.gatehouse.domain.risk.RiskConfigVersion;
import io.gatehouse.domain.risk.RiskWindow;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** It is nine on a Monday and three percent are risked. */
class RiskWindowsTest {
    private final TradingHouse house = TradingHouse.open();
    private final Actor owner = house.somebody(Role.OWNER);
    private final HouseAudit audit = new HouseAudit(house.chain, house.audit, house.ids);
    private final RiskConfigRoll roll = new RiskConfigRoll(house.riskConfig, audit);
    private final ScheduleRiskWindow scheduleRiskWindow =
            new ScheduleRiskWindow(
                    house.riskConfig, roll, audit, house.transactions, house.ids, house.clock);
    private final CancelRiskWindow cancelRiskWindow =
            new CancelRiskWindow(house.riskConfig, roll, audit, house.transactions, house.clock);
    private final ChangeRiskConfig changeRiskConfig =
            new ChangeRiskConfig(house.riskConfig, roll, audit, house.transactions, house.clock);
    private final ListRiskWindows listRiskWindows =
            new ListRiskWindows(house.platform, house.clock);
    private final ListRiskConfigs listRiskConfigs =
            new ListRiskConfigs(house.riskConfig, house.platform, house.clock);
    private final ApplyRiskWindows applyRiskWindows =
            new ApplyRiskWindows(house.platform, roll, house.transactions, house.clock);

    @BeforeEach
    void begin() {
        new BeginRiskConfig(house.riskConfig, house.transactions, house.clock)
                .begin(RiskConfig.USUAL);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aWindowBeginsAndRevertsByItself() {
        scheduled("10:00", "11:00", "1");

        assertThat(percentAt("09:59:59")).isEqualByComparingTo("3");
        assertThat(percentAt("10:00")).isEqualByComparingTo("1");
        assertThat(percentAt("10:59:59")).isEqualByComparingTo("1");
        assertThat(percentAt("11:00")).isEqualByComparingTo("3");
    }

    @Test
    void aWindowWithoutABeginBeginsAtOnce() {
        ScheduledWindow window =
                done(schedule(Optional.empty(), at("09:30"), "1", Optional.of("News.")));

        assertThat(window.running()).isTrue();
        assertThat(window.window().from()).isEqualTo(at("09:00"));
        assertThat(inForce().config().fixedRiskPercent()).isEqualByComparingTo("1");
        assertThat(house.riskConfig.current().number()).isEqualTo(2);
        assertThat(house.riskConfig.current().reason()).hasValue("News.");
        assertThat(percentAt("09:30")).isEqualByComparingTo("3");
    }

    @Test
    void historyTellsOfBeginAndEndHoweverLateItIsWritten() {
        scheduled("10:00", "11:00", "1");
        go("12:00");

        applyRiskWindows.run();
        applyRiskWindows.run();

        assertThat(house.riskConfig.page(OptionalInt.empty(), 10))
                .extracting(RiskConfigVersion::updatedAt)
                .containsExactly(at("11:00"), at("10:00"), at("09:00"));
        assertThat(house.riskConfig.windows()).isEmpty();
        assertThat(house.audited(HouseChain.HOUSE, "config_changed"))
                .extracting(entry -> entry.fact().details().get("fixed_risk_percent_after"))
                .containsExactly("3", "1", null);
    }

    @Test
    void historyTellsWhatIsInForceBeforeItIsRecorded() {
        scheduled("10:00", "11:00", "1");
        go("10:00");
        assertThat(history(OptionalInt.empty(), 10)).containsExactly("2: 3 -> 1", "1: -> 3");
        go("11:00");
        List<String> unrecorded = history(OptionalInt.empty(), 10);
        List<String> lastTwo = history(OptionalInt.empty(), 2);
        List<String> beforeTheLast = history(OptionalInt.of(3), 1);

        applyRiskWindows.run();

        assertThat(unrecorded).containsExactly("3: 1 -> 3", "2: 3 -> 1", "1: -> 3");
        assertThat(lastTwo).containsExactly("3: 1 -> 3", "2: 3 -> 1");
        assertThat(beforeTheLast).containsExactly("2: 3 -> 1");
        assertThat(history(OptionalInt.empty(), 10)).isEqualTo(unrecorded);
    }

    /** Versions with the percent before and after them, newest first. */
    private List<String> history(OptionalInt before, int limit) {
        return done(listRiskConfigs.list(owner, before, limit)).stream()
                .map(
                        entry ->
                                entry.version().number()
                                        + ": "
                                        + entry.previous()
                                                .map(last -> percent(last) + " ")
                                                .orElse("")
                                        + "-> "
                                        + percent(entry.version()))
                .toList();
    }

    private static String percent(RiskConfigVersion version) {
        return version.config().fixedRiskPercent().toPlainString();
    }

    @ParameterizedTest
    @CsvSource({"09:30,10:01", "10:30,10:45", "10:59:59,12:00", "09:30,12:00", "10:00,11:00"})
    void refusesAWindowThatOverlapsAnother(String from, String to) {
        scheduled("10:00", "11:00", "1");

        assertThat(refused(schedule(from, to, "2")))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        conflict -> assertThat(conflict.code()).isEqualTo("window_overlaps"));
    }

    @Test
    void takesWindowsThatOnlyTouch() {
        scheduled("10:00", "11:00", "1");
        scheduled("11:00", "12:00", "2");
        scheduled("09:30", "10:00", "4");

        assertThat(percentAt("09:45")).isEqualByComparingTo("4");
        assertThat(percentAt("10:00")).isEqualByComparingTo("1");
        assertThat(percentAt("11:00")).isEqualByComparingTo("2");
        assertThat(percentAt("12:00")).isEqualByComparingTo("3");
    }

    @ParameterizedTest
    @CsvSource({
        "08:59:59,10:00,1,from",
        "10:00,10:00,1,to",
        "10:00,09:30,1,to",
        "10:00,10:00:00.000003,1,to",
        "10:00,10:00:59.999999,1,to",
        "10:00,11:00,0.09,risk_percent",
        "10:00,11:00,50.01,risk_percent",
    })
    void namesTheFieldThatIsWrong(String from, String to, String percent, String field) {
        assertThat(((Refusal.Invalid) refused(schedule(from, to, percent))).errors())
                .extracting(Refusal.FieldError::field)
                .containsExactly(field);
    }

    @Test
    void refusesAWindowThatEndsInMoreThanAYear() {
        Instant far = at("09:00").plus(Duration.ofDays(366));
        Optional<Instant> from = Optional.of(at("10:00"));

        assertThat(refused(schedule(from, far.plusNanos(1_000), "1", Optional.empty())))
                .isInstanceOf(Refusal.Invalid.class);
        assertThat(schedule(from, far, "1", Optional.empty())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aWindowTakenBackBeforeItsBeginNeverBegins() {
        UUID window = scheduled("10:00", "11:00", "1").id();

        assertThat(done(cancel(window)).running()).isFalse();

        assertThat(percentAt("10:30")).isEqualByComparingTo("3");
        assertThat(house.riskConfig.current().number()).isEqualTo(1);
    }

    @Test
    void aWindowTakenBackWhileItRunsRevertsAtOnce() {
        UUID window = scheduled("10:00", "11:00", "1").id();
        go("10:20");

        assertThat(done(cancel(window)).running()).isTrue();

        assertThat(inForce().config().fixedRiskPercent()).isEqualByComparingTo("3");
        assertThat(inForce().updatedAt()).isEqualTo(at("10:20"));
        assertThat(inForce().updatedBy()).isEqualTo("ada");
        assertThat(house.riskConfig.windows()).isEmpty();
        assertThat(percentAt("11:30")).isEqualByComparingTo("3");
        assertThat(inForce().number()).isEqualTo(3);
    }

    @Test
    void aWindowThatIsOverIsAbsent() {
        UUID window = scheduled("10:00", "11:00", "1").id();
        go("11:00");

        assertThat(refused(cancel(window))).isEqualTo(new Refusal.NotFound("window"));
        assertThat(refused(cancel(UUID.randomUUID()))).isEqualTo(new Refusal.NotFound("window"));
    }

    @Test
    void aPercentSetWhileAWindowRunsEndsIt() {
        scheduled("10:00", "11:00", "1");
        go("10:30");

        var changed = done(change(Optional.of("1"), Optional.empty()));

        assertThat(changed.before().config().fixedRiskPercent()).isEqualByComparingTo("1");
        assertThat(changed.before().scheduled()).isPresent();
        assertThat(changed.after().scheduled()).isEmpty();
        assertThat(percentAt("12:00")).isEqualByComparingTo("1");
    }

    @Test
    void whatElseIsSetWhileAWindowRunsLeavesItRunning() {
        scheduled("10:00", "11:00", "1");
        go("10:30");

        done(change(Optional.empty(), Optional.of("30")));

        assertThat(percentAt("10:59")).isEqualByComparingTo("1");
        assertThat(percentAt("11:00")).isEqualByComparingTo("3");
        assertThat(inForce().config().marginBufferPercent()).isEqualByComparingTo("30");
    }

    @Test
    void listsWhatRunsAndWhatIsToCome() {
        scheduled("12:00", "13:00", "2");
        scheduled("10:00", "11:00", "1");
        go("10:30");

        assertThat(done(listRiskWindows.list(house.somebody(Role.TRADER))))
                .extracting(ScheduledWindow::running)
                .containsExactly(true, false);
        go("11:00");
        assertThat(done(listRiskWindows.list(owner))).hasSize(1);
    }

    @Test
    void isForOwnersAlone() {
        Actor manager = house.somebody(Role.RISK_MANAGER);
        UUID window = scheduled("10:00", "11:00", "1").id();

        assertThat(
                        refused(
                                cancelRiskWindow.cancel(
                                        new CancelRiskWindow.Command(manager, window, CONTEXT))))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(
                        refused(
                                scheduleRiskWindow.schedule(
                                        command(
                                                manager,
                                                Optional.empty(),
                                                at("09:30"),
                                                "1",
                                                Optional.empty()))))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(refused(listRiskWindows.list(house.somebody(Role.DEVICE))))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void hasRoomForAHundredWindows() {
        for (int minute = 0; minute < 100; minute++) {
            Instant from = at("10:00").plusSeconds(60L * minute);
            done(schedule(Optional.of(from), from.plusSeconds(60), "1", Optional.empty()));
        }

        assertThat(refused(schedule("15:00", "16:00", "1")))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        conflict -> assertThat(conflict.code()).isEqualTo("too_many_windows"));
    }

    private RiskWindow scheduled(String from, String to, String percent) {
        return done(schedule(from, to, percent)).window();
    }

    private Outcome<ScheduledWindow> schedule(String from, String to, String percent) {
        return schedule(Optional.of(at(from)), at(to), percent, Optional.empty());
    }

    private Outcome<ScheduledWindow> schedule(
            Optional<Instant> from, Instant to, String percent, Optional<String> reason) {
        return scheduleRiskWindow.schedule(command(owner, from, to, percent, reason));
    }

    private static ScheduleRiskWindow.Command command(
            Actor actor,
            Optional<Instant> from,
            Instant to,
            String percent,
            Optional<String> reason) {
        return new ScheduleRiskWindow.Command(
                actor, from, to, new BigDecimal(percent), reason, CONTEXT);
    }

    private Outcome<ScheduledWindow> cancel(UUID window) {
        return cancelRiskWindow.cancel(new CancelRiskWindow.Command(owner, window, CONTEXT));
    }

    private Outcome<ChangeRiskConfig.Changed> change(
            Optional<String> percent, Optional<String> buffer) {
        return changeRiskConfig.change(
                new ChangeRiskConfig.Command(
                        owner,
                        new RiskConfigChange(
                                percent.map(BigDecimal::new),
                                Optional.empty(),
                                buffer.map(BigDecimal::new),
                                Optional.empty(),
                                Optional.empty()),
                        Optional.empty(),
                        Optional.empty(),
                        CONTEXT));
    }

    private BigDecimal percentAt(String time) {
        go(time);
        return inForce().config().fixedRiskPercent();
    }

    private RiskConfigVersion inForce() {
        return done(new ShowRiskConfig(house.access, house.platform, house.clock)
                        .show(owner, Optional.empty()))
                .version();
    }

    private void go(String time) {
        house.clock.advance(Duration.between(house.clock.instant(), at(time)));
    }

    private static Instant at(String time) {
        return LocalTime.parse(time).atDate(LocalDate.of(2026, 3, 2)).toInstant(ZoneOffset.UTC);
    }
}
