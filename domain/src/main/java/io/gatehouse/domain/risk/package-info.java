/**
 * The risk gate and its receipts.
 *
 * <p>A receipt is one canonical JSON object (RFC 8785). Decimals are plain strings, instants RFC
 * 3339 UTC, ages seconds before the receipt's own instant, enum values their names. Members marked
 * (?) are absent when the value is, or is as usual; members marked (*) are there only to say true.
 *
 * <ul>
 *   <li>{@code account, at, config, id, order?, profile, rules, sequence}: the receipt's own.
 *   <li>{@code checks}: one character per rule of the rule set {@code rules}, in its order: {@code
 *       +} passed, {@code -} not judged, {@code x} denied. (An unknown instrument is one denial
 *       outside the rule set.)
 *   <li>{@code denied?}: {@code [check, scope, message]} of every denial, in the same order.
 *   <li>{@code figures}: {@code [check, scope and unit, limit, used, reserved, projected, whole?]}
 *       of every check with numbers, as {@link io.gatehouse.domain.risk.Figures} keeps them. Scopes
 *       are {@code p u a i g} for platform, user, account, instrument, group; units {@code m % x q
 *       n s} for money, percent, ratio, lots, count, seconds.
 *   <li>{@code decision}: {@code approved} with {@code asked?, opening, quantity, reducing}, or
 *       with {@code binding, max_quantity}.
 *   <li>{@code ticket}: {@code instrument, limit?, origin, quantity, reduce_only*, resize*, risk?,
 *       side, stop?, stop_loss?, target?, tif, type}.
 *   <li>{@code view}: {@code activity?, buffer, copy_risk?, fresh? (seconds), holdings[],
 *       market_closed*, named*, platform?, profile, rates, recent[]?, replaces?, standing, traded?,
 *       unlisted[]?, working[]?}; its instant and account are the receipt's. {@code traded} is an
 *       index into the holdings, or a holding of its own; absent when the instrument is unknown.
 *       {@code unlisted} are texts.
 *   <li>platform: {@code exposure?, instrument?, latched*, loss?, missing_rates[]?, positions?,
 *       rate?, reserved}, each limit of it {@code {limit, taken}} in the platform's currency;
 *       missing rates are texts such as {@code CHF/USD}.
 *   <li>holding: {@code base_cost?, cost?, fees?, fx?, instrument, quantity?, quote?, tickets[]?};
 *       without cost and quantity the position is flat, or the net of the tickets; without {@code
 *       fees} executions are free. Ticket: {@code lots, number, price, side, stop?}.
 *   <li>activity: {@code closed[]{age, won*}?, orders_day?, orders_minute?, repeats_minute?,
 *       trades_day?}; each there when its limit is on and it is known.
 *   <li>quote: {@code age, ask?, bid?, last?}.
 *   <li>instrument: {@code calendar (its id), class, currency, expiry?, group?, margin? (1), max?,
 *       min? (one step), multiplier? (1), name, pip?, settlement? (CASH), step, symbol, tick,
 *       underlying?, untradable*}.
 *   <li>view's profile: {@code allowed[]?, concentration?, denied[]?, limits, losses[]?, switches,
 *       tolerance}; {@code losses} are loss basis, drawdown mode and what a breach does.
 *   <li>standing: {@code balances, base, day, drawdown?, halts?, inactive*, initial, last, money,
 *       month, nav, state? (ACTIVE), sync?, week} with periods {@code {balance? (baseline),
 *       baseline, deposits, end, high? (baseline), level? (NONE), start}}, {@code last{at, balance?
 *       (equity), equity}}, {@code money{highest? (0), highest_at_day_end? (0), paid_in}} {@code
 *       nav{peak, units}}, {@code halts{instrument?, platform?, user?}} and {@code sync{age?,
 *       state? (FRESH)}}; {@code state} is the account's own.
 *   <li>working order: {@code id, instrument, leaves, limit?, protective*, reduce_only*, side,
 *       stop?, stop_loss?, type}; recent order: {@code age, instrument, limit?, quantity, side,
 *       type}.
 * </ul>
 *
 * <p>Every writer has a reader beside it ({@code ViewJson} and {@code ViewReader}, and so on). A
 * new input is one line in each of the two and one here; a member that the reader does not ask for
 * makes every receipt unreadable, and {@code ReceiptReaderTest} fail. It also makes another rule
 * set, unless receipts may lack it and then are decided as they were: receipts of an older rule set
 * are recognised by {@code rules} and not replayed.
 */
package io.gatehouse.domain.risk;
