package io.gatehouse.domain.risk.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.risk.RiskRule;

import org.junit.jupiter.api.Test;

import java.util.stream.Collectors;

class RiskRulesTest {
    /** Receipts hold one character per rule, in this order, and name the version. */
    private static final String SET =
            """
            14
            instrument_not_tradable
            instrument_expired
            instrument_not_allowed
            invalid_quantity
            invalid_price
            market_closed
            price_missing
            price_stale
            fx_rate_missing
            account_inactive
            trading_halted
            reduce_only_mode
            account_state_stale
            nothing_to_reduce
            price_collar
            duplicate_order
            self_cross
            max_order_quantity
            max_order_notional
            max_position_size
            max_position_percent
            portfolio_concentration
            max_underlying_notional
            max_open_positions
            max_positions_per_symbol
            max_correlation_exposure
            leverage
            max_net_exposure
            max_direction_exposure
            risk_per_trade
            declared_risk
            capital_at_risk
            stop_loss_required
            stop_distance
            reward_risk
            max_daily_loss
            max_weekly_loss
            max_monthly_loss
            max_drawdown
            loss_streak
            min_win_rate
            insufficient_funds
            margin_buffer
            short_selling
            max_working_orders
            order_rate
            max_orders_per_day
            max_trades_per_day
            repeat_execution
            max_spread
            max_delta
            max_gamma
            max_theta
            max_vega
            dte
            option_level
            platform_exposure
            platform_daily_loss
            platform_positions
            platform_instrument_concentration
            """;

    @Test
    void isTheSetThatItsVersionNames() {
        String checks =
                RiskRules.all().stream().map(RiskRule::check).collect(Collectors.joining("\n"));

        assertThat(RiskRules.VERSION + "\n" + checks + "\n")
                .as("another set of rules needs another VERSION")
                .isEqualTo(SET);
    }
}
