package io.gatehouse.application.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.signal.AssessmentFault.Kind;
import io.gatehouse.domain.signal.Assessment;
import io.gatehouse.domain.signal.AssessmentConfig;
import io.gatehouse.domain.signal.AssessmentDirection;
import io.gatehouse.domain.signal.AssessmentPortfolio;
import io.gatehouse.domain.signal.AssessmentSignal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Signals, portfolios and configurations as texts, up to what is made of them. */
class AssessSignalTest {
    private static final Map<String, String> BTC =
            Map.of(
                    "signal_id", "s-1",
                    "asset", "BTC",
                    "signal_type", "LONG",
                    "price", "50000",
                    "confidence", "0.8",
                    "timestamp", "2026-01-31T10:30:00+01:00");

    @Test
    void assessesTheWorkedExampleFromTexts() {
        AssessmentPortfolioForm portfolio =
                new AssessmentPortfolioForm(
                        Map.of(
                                "total_equity", "100000",
                                "current_drawdown", "0.05",
                                "daily_pnl", "500",
                                "cash", "20000"),
                        Map.of());

        AssessmentSignal signal = done(new AssessmentSignalForm(BTC).read());
        Assessment assessment =
                done(
                        new AssessSignal()
                                .assess(
                                        new AssessSignal.Command(
                                                signal,
                                                done(portfolio.read()),
                                                done(new AssessmentConfigForm(Map.of()).read()))));

        assertThat(assessment.score().value()).isEqualByComparingTo("0.2275");
        assertThat(assessment.size().quantity()).isEqualByComparingTo("0.4");
        assertThat(assessment.signal().id()).contains("s-1");
        assertThat(signal.at()).contains(Instant.parse("2026-01-31T09:30:00Z"));
    }

    /** As the README shows it. */
    @Test
    void servesEngineThatEmbedsIt() {
        AssessmentSignal signal =
                AssessmentSignal.of(
                        "BTC",
                        AssessmentDirection.LONG,
                        new BigDecimal("50000"),
                        new BigDecimal("0.8"));
        AssessmentPortfolio portfolio = AssessmentPortfolio.ofCash(new BigDecimal("100000"));

        String deed =
                switch (new AssessSignal()
                        .assess(
                                new AssessSignal.Command(
                                        signal, portfolio, AssessmentConfig.USUAL))) {
                    case AssessmentResult.Done(Assessment found) when found.isApproved() ->
                            "buy " + found.size().quantity().stripTrailingZeros();
                    case AssessmentResult.Done(Assessment found) -> found.reasons().toString();
                    case AssessmentResult.Failed(List<AssessmentFault> faults) -> faults.toString();
                };

        assertThat(deed).isEqualTo("buy 0.4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "asset       |              | asset is required",
                "asset       | ' '          | asset must be a text of 1 to 64 printable characters",
                "signal_type |              | signal_type is required",
                "signal_type | HOLD         | signal_type must be one of [LONG, SHORT]",
                "signal_type | long         | signal_type must be one of [LONG, SHORT]",
                "price       |              | price is required",
                "price       | 0            | price must be more than zero",
                "price       | -50000       | price must be more than zero",
                "price       | NaN          | price must be a decimal number",
                "price       | 1e9          | price must be a decimal number",
                "price       | 1000000000000| price must be a decimal number",
                "confidence  |              | confidence is required",
                "confidence  | 1.01         | confidence must be 0 to 1",
                "confidence  | -0.01        | confidence must be 0 to 1",
                "timestamp   | yesterday    | timestamp must be a time such as 2026-01-31T09:30:00Z",
                "stop_loss   | 0            | stop_loss must be more than zero",
                "stop_loss   | 50000        | stop_loss must be below the price",
                "take_profit | 50000        | take_profit must be above the price",
                "take_profit | high         | take_profit must be a decimal number",
                "stop        | 49000        | stop is not a known field"
            })
    void blamesTheFieldOfSignal(String field, String value, String sentence) {
        Map<String, String> texts = new HashMap<>(BTC);
        texts.remove(field);
        if (value != null) {
            texts.put(field, value);
        }

        assertThat(sentences(new AssessmentSignalForm(texts).read())).containsExactly(sentence);
    }

    @Test
    void blamesExitsOfShortOnTheOtherSide() {
        Map<String, String> texts = new HashMap<>(BTC);
        texts.putAll(Map.of("signal_type", "SHORT", "stop_loss", "49000", "take_profit", "52000"));

        assertThat(sentences(new AssessmentSignalForm(texts).read()))
                .containsExactly(
                        "stop_loss must be above the price", "take_profit must be below the price");
    }

    @Test
    void blamesEveryFieldAtOnce() {
        Map<String, String> texts = Map.of("price", "x", "confidence", "2", "asset", "\u0007");

        assertThat(sentences(new AssessmentSignalForm(texts).read()))
                .containsExactlyInAnyOrder(
                        "signal_type is required",
                        "asset must be a text of 1 to 64 printable characters",
                        "price must be a decimal number",
                        "confidence must be 0 to 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "0.123456789012"})
    void takesTheBoundsOfConfidence(String confidence) {
        Map<String, String> texts = new HashMap<>(BTC);
        texts.put("confidence", confidence);

        assertThat(done(new AssessmentSignalForm(texts).read()).confidence())
                .isEqualByComparingTo(confidence);
    }

    @Test
    void needsNoNameAndNoTimeOfSignal() {
        Map<String, String> texts = new HashMap<>(BTC);
        texts.keySet().removeAll(List.of("signal_id", "timestamp"));

        AssessmentSignal signal = done(new AssessmentSignalForm(texts).read());

        assertThat(signal.id()).isEmpty();
        assertThat(signal.at()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "total_equity     | 0        | total_equity must be more than zero",
                "total_equity     | -1       | total_equity must be more than zero",
                "current_drawdown | 1.0001   | current_drawdown must be 0 to 1",
                "current_drawdown | -0.1     | current_drawdown must be 0 to 1",
                "daily_pnl        | Infinity | daily_pnl must be a decimal number",
                "cash             | much     | cash must be a decimal number",
                "equity           | 5        | equity is not a known field"
            })
    void blamesTheFieldOfPortfolio(String field, String value, String sentence) {
        Map<String, String> texts = new HashMap<>(Map.of("total_equity", "100000"));
        texts.put(field, value);

        assertThat(sentences(new AssessmentPortfolioForm(texts, Map.of()).read()))
                .containsExactly(sentence);
    }

    @Test
    void blamesThePositionOfPortfolio() {
        AssessmentPortfolioForm form =
                new AssessmentPortfolioForm(Map.of(), Map.of("BTC", "5000", "ETH", "some"));

        assertThat(sentences(form.read()))
                .containsExactly(
                        "total_equity is required", "positions.ETH must be a decimal number");
    }

    @Test
    void takesCashForEquityAndNothingElseWhereNothingIsSaid() {
        AssessmentPortfolio portfolio =
                done(new AssessmentPortfolioForm(Map.of("total_equity", "250"), Map.of()).read());

        assertThat(portfolio).isEqualTo(AssessmentPortfolio.ofCash(new BigDecimal("250")));
    }

    @Test
    void putsWhatIsSaidLaterOverWhatWasSaidBefore() {
        AssessmentPortfolioForm before =
                new AssessmentPortfolioForm(
                        Map.of("total_equity", "250", "cash", "90"),
                        Map.of("BTC", "5", "ETH", "6"));
        AssessmentPortfolioForm later =
                new AssessmentPortfolioForm(Map.of("cash", "80"), Map.of("BTC", "-7"));

        AssessmentPortfolio portfolio = done(before.with(later).read());

        assertThat(portfolio.totalEquity()).isEqualByComparingTo("250");
        assertThat(portfolio.cash()).isEqualByComparingTo("80");
        assertThat(portfolio.positions())
                .isEqualTo(Map.of("BTC", new BigDecimal("-7"), "ETH", new BigDecimal("6")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max_drawdown_percent   | 0     | must be more than 0 and at most 100",
                "max_daily_loss_percent | 100.1 | must be more than 0 and at most 100",
                "risk_per_trade_percent | -2    | must be more than 0 and at most 100",
                "max_position_percent   | lots  | must be a decimal number",
                "stop_loss_percent      | 100   | must be more than 0 and less than 100",
                "reward_ratio           | 0     | must be more than zero",
                "max_drawdown           | 20    | is not a known field"
            })
    void blamesTheFieldOfConfiguration(String field, String value, String message) {
        AssessmentResult<AssessmentConfig> result =
                new AssessmentConfigForm(Map.of(field, value)).read();

        assertThat(faults(result))
                .containsExactly(new AssessmentFault(Kind.CONFIGURATION, field, message));
    }

    @Test
    void takesTheUsualWhereTheConfigurationSaysNothing() {
        AssessmentConfig config =
                done(new AssessmentConfigForm(Map.of("max_drawdown_percent", "100")).read());

        assertThat(config.maxDrawdownPercent()).isEqualByComparingTo("100");
        assertThat(config.rewardRatio()).isEqualTo(AssessmentConfig.USUAL.rewardRatio());
        assertThat(done(new AssessmentConfigForm(Map.of()).read()))
                .isEqualTo(AssessmentConfig.USUAL);
    }

    @Test
    void blamesAllPartsOfOneOfManySignals() {
        AssessmentTerms ofAll =
                AssessmentTerms.of(
                        AssessmentPortfolioForm.EMPTY,
                        new AssessmentConfigForm(Map.of("reward_ratio", "0")));
        AssessmentItemForm item =
                AssessmentItemForm.bare(new AssessmentSignalForm(Map.of("asset", "BTC")));

        assertThat(faults(item.read(ofAll)).stream().map(AssessmentFault::field))
                .containsExactly(
                        "signal_type", "price", "confidence", "total_equity", "reward_ratio");
        assertThat(ofAll.faults().stream().map(AssessmentFault::field))
                .containsExactly("reward_ratio", "total_equity");
    }

    @Test
    void measuresOneOfManyByWhatItBrings() {
        AssessmentItemForm item =
                new AssessmentItemForm(
                        new AssessmentSignalForm(BTC),
                        Optional.of(
                                new AssessmentPortfolioForm(Map.of("total_equity", "7"), Map.of())),
                        Optional.of(new AssessmentConfigForm(Map.of("reward_ratio", "3"))));

        AssessSignal.Command command =
                done(
                        item.read(
                                AssessmentTerms.of(
                                        AssessmentPortfolioForm.EMPTY,
                                        new AssessmentConfigForm(Map.of()))));

        assertThat(command.portfolio()).isEqualTo(AssessmentPortfolio.ofCash(new BigDecimal("7")));
        assertThat(command.config().rewardRatio()).isEqualByComparingTo("3");
    }

    @Test
    void asksForTargetThatItCannotReckon() {
        Map<String, String> texts = new HashMap<>(BTC);
        texts.putAll(Map.of("signal_type", "SHORT", "stop_loss", "80000"));

        // 50000 - 2 x 30000
        AssessmentResult<Assessment> result =
                new AssessmentSignalForm(texts)
                        .read()
                        .then(
                                signal ->
                                        new AssessSignal()
                                                .assess(
                                                        new AssessSignal.Command(
                                                                signal,
                                                                AssessmentPortfolio.ofCash(
                                                                        BigDecimal.TEN),
                                                                AssessmentConfig.USUAL)));

        assertThat(faults(result))
                .containsExactly(
                        new AssessmentFault(
                                Kind.CALCULATION,
                                "take_profit",
                                "would not be above zero, so it must be given"));
    }

    private static List<String> sentences(AssessmentResult<?> result) {
        assertThat(faults(result)).allMatch(fault -> fault.kind() == Kind.VALIDATION);
        return faults(result).stream()
                .map(fault -> fault.field() + " " + fault.message())
                .collect(Collectors.toList());
    }

    private static List<AssessmentFault> faults(AssessmentResult<?> result) {
        return switch (result) {
            case AssessmentResult.Done<?>(Object value) ->
                    throw new AssertionError("not refused: " + value);
            case AssessmentResult.Failed<?>(List<AssessmentFault> faults) -> faults;
        };
    }

    private static <T> T done(AssessmentResult<T> result) {
        return switch (result) {
            case AssessmentResult.Done<T>(T value) -> value;
            case AssessmentResult.Failed<T>(List<AssessmentFault> faults) ->
                    throw new AssertionError("refused: " + faults);
        };
    }
}
