package io.gatehouse.application.risk;

import static io.gatehouse.application.order.TradingHouse.CONTEXT;
import static io.gatehouse.application.order.TradingHouse.EURUSD;
import static io.gatehouse.application.order.TradingHouse.done;
import static io.gatehouse.application.order.TradingHouse.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.audit.HouseAudit;
import io.gatehouse.application.order.SubmitOrder;
import io.gatehouse.application.order.TradingHouse;
import io.gatehouse.application.order.TradingHouse.Desk;
import io.gatehouse.application.port.DecisionLog;
import io.gatehouse.application.port.HouseChain;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.money.Price;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderTicket;
import io.gatehouse.domain.order.Protection;
import io.gatehouse.domain.order.Side;
import io.gatehouse.domain.risk.EntrySplits;
import io.gatehouse.domain.risk.RiskConfig;
import io.gatehouse.domain.risk.RiskConfigVersion;
import io.gatehouse.domain.user.Role;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

class ChangeRiskConfigTest {
    private static final RiskConfigChange NOTHING =
            new RiskConfigChange(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
    private static final OrderTicket TENTH_OF_A_LOT =
            OrderTicket.market(EURUSD, Side.BUY, Quantity.of("0.1"))
                    .withProtection(
                            new Protection(Optional.of(Price.of("1.09")), Optional.empty()));

    private final TradingHouse house = TradingHouse.open();
    private final Actor owner = house.somebody(Role.OWNER);
    private final HouseAudit houseAudit = new HouseAudit(house.chain, house.audit, house.ids);
    private final ChangeRiskConfig changeRiskConfig =
            new ChangeRiskConfig(
                    house.riskConfig,
                    new RiskConfigRoll(house.riskConfig, houseAudit),
                    houseAudit,
                    house.transactions,
                    house.clock);
    private final ShowRiskConfig showRiskConfig =
            new ShowRiskConfig(house.access, house.platform, house.clock);
    private final ListRiskConfigs listRiskConfigs =
            new ListRiskConfigs(house.riskConfig, house.platform, house.clock);
    private final BeginRiskConfig beginRiskConfig =
            new BeginRiskConfig(house.riskConfig, house.transactions, house.clock);

    @BeforeEach
    void begin() {
        beginRiskConfig.begin(RiskConfig.USUAL);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "2.5", "50"})
    void putsAPercentInForceAndTellsTheOneBefore(String percent) {
        ChangeRiskConfig.Changed changed = done(change(percent(percent)));

        assertThat(changed.before().config()).isEqualTo(RiskConfig.USUAL);
        assertThat(changed.after().config().fixedRiskPercent()).isEqualByComparingTo(percent);
        assertThat(changed.after().number()).isEqualTo(2);
        assertThat(changed.after().updatedBy()).isEqualTo("ada");
        assertThat(shown(owner)).isEqualTo(changed.after());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.09", "50.01", "0", "-1", "1.000000001"})
    void refusesAPercentOutOfRange(String percent) {
        assertThat(wrongFields(percent(percent))).containsExactly("new_risk_percent");
        assertThat(shown(owner).number()).isEqualTo(1);
    }

    @Test
    void changesOnlyWhatIsNamed() {
        RiskConfigChange.Splits splits =
                new RiskConfigChange.Splits(
                        new BigDecimal("0.6"), new BigDecimal("0.3"), new BigDecimal("0.1"));

        RiskConfig config =
                done(change(
                                new RiskConfigChange(
                                        Optional.empty(),
                                        Optional.of(splits),
                                        Optional.empty(),
                                        Optional.of(15L),
                                        Optional.empty())))
                        .after()
                        .config();

        assertThat(config)
                .isEqualTo(
                        new RiskConfig(
                                new BigDecimal("3"),
                                new EntrySplits(splits.first(), splits.second(), splits.third()),
                                new BigDecimal("20"),
                                15));
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        RiskConfigChange.Splits tooMuch =
                new RiskConfigChange.Splits(
                        new BigDecimal("0.5"), new BigDecimal("0.35"), new BigDecimal("0.16"));

        assertThat(
                        wrongFields(
                                new RiskConfigChange(
                                        Optional.of(new BigDecimal("51")),
                                        Optional.of(tooMuch),
                                        Optional.of(new BigDecimal("100.5")),
                                        Optional.of(3_000_000_000L),
                                        Optional.empty())))
                .containsExactly(
                        "new_risk_percent",
                        "entry_splits",
                        "margin_buffer_percent",
                        "account_freshness_minutes");
        assertThat(wrongFields(NOTHING)).containsExactly("new_risk_percent");
    }

    @Test
    void makesNoVersionWhenNothingChanges() {
        assertThat(done(change(percent("3.0"))).after().number()).isEqualTo(1);
        assertThat(house.audited(HouseChain.HOUSE, "config_changed")).isEmpty();
    }

    @Test
    void refusesAVersionThatIsOver() {
        done(change(percent("2")));

        assertThat(refused(changeRiskConfig.change(command(owner, percent("1"), Optional.of(1)))))
                .isEqualTo(new Refusal.StaleVersion("2"));
        assertThat(done(changeRiskConfig.change(command(owner, percent("1"), Optional.of(2)))))
                .extracting(changed -> changed.after().number())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OWNER"},
            mode = EnumSource.Mode.EXCLUDE)
    void isForOwnersAlone(Role role) {
        Actor somebody = house.somebody(role);

        assertThat(
                        refused(
                                changeRiskConfig.change(
                                        command(somebody, percent("1"), Optional.empty()))))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void isNotForAnOwnersKeyOfOneAccount() {
        AccountId account = house.trader("100000", "USD").account();
        Actor bound = new Actor(owner.userId(), Role.OWNER, Optional.of(account));

        assertThat(refused(changeRiskConfig.change(command(bound, percent("1"), Optional.empty()))))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void isSeenByWhoeverTrades() {
        assertThat(shown(house.somebody(Role.TRADER)).config()).isEqualTo(RiskConfig.USUAL);
        assertThat(refused(showRiskConfig.show(house.somebody(Role.FEED), Optional.empty())))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void isAuditedWithPreviousAndNewValues() {
        done(change(percent("2.5")));

        assertThat(house.audited(HouseChain.HOUSE, "config_changed"))
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(entry.fact().details())
                                        .containsEntry("fixed_risk_percent_before", "3")
                                        .containsEntry("fixed_risk_percent_after", "2.5")
                                        .containsEntry("entry_1_percent_after", "0.5")
                                        .containsEntry("reason", "Results.")
                                        .containsEntry("version", "2"));
    }

    @Test
    void keepsEveryVersionWithTheOneBefore() {
        done(change(percent("2.5")));
        done(change(percent("1")));

        var entries = done(listRiskConfigs.list(owner, OptionalInt.empty(), 2));
        assertThat(entries)
                .extracting(entry -> entry.version().config().fixedRiskPercent().toPlainString())
                .containsExactly("1", "2.5");
        assertThat(entries.getLast().previous().orElseThrow().config()).isEqualTo(RiskConfig.USUAL);
        assertThat(done(listRiskConfigs.list(owner, OptionalInt.of(2), 5)))
                .singleElement()
                .satisfies(first -> assertThat(first.previous()).isEmpty());
    }

    @Test
    void theFirstStartAloneSetsInitialValues() {
        beginRiskConfig.begin(
                new RiskConfig(new BigDecimal("7"), EntrySplits.USUAL, new BigDecimal("30"), 9));

        assertThat(shown(owner).config()).isEqualTo(RiskConfig.USUAL);
    }

    @Test
    void theNextDecisionGoesByTheMarginBufferAndSaysItsVersion() {
        Desk ada = house.trader("100000", "USD");
        house.quote(EURUSD, "1.1", "1.1");
        ada.accepted(TENTH_OF_A_LOT);

        done(
                change(
                        new RiskConfigChange(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(new BigDecimal("100")),
                                Optional.empty(),
                                Optional.empty())));

        house.clock.advance(Duration.ofSeconds(3));
        assertThat(ada.placed(TENTH_OF_A_LOT)).isInstanceOf(SubmitOrder.Result.Denied.class);
        assertThat(lastReceipt(ada.account()))
                .contains("\"config\":2", "\"binding\":\"margin_buffer\"", "\"buffer\":\"100\"");
    }

    private RiskConfigVersion shown(Actor actor) {
        return done(showRiskConfig.show(actor, Optional.empty())).version();
    }

    private String lastReceipt(AccountId account) {
        return house.decisionLog
                .page(
                        new DecisionLog.Query(
                                account,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                1))
                .getFirst()
                .canonical();
    }

    private Iterable<String> wrongFields(RiskConfigChange change) {
        return ((Refusal.Invalid) refused(change(change)))
                .errors().stream().map(Refusal.FieldError::field).toList();
    }

    private Outcome<ChangeRiskConfig.Changed> change(RiskConfigChange change) {
        return changeRiskConfig.change(command(owner, change, Optional.empty()));
    }

    private static ChangeRiskConfig.Command command(
            Actor actor, RiskConfigChange change, Optional<Integer> expected) {
        return new ChangeRiskConfig.Command(
                actor, change, Optional.of("Results."), expected, CONTEXT);
    }

    private static RiskConfigChange percent(String percent) {
        return new RiskConfigChange(
                Optional.of(new BigDecimal(percent)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
