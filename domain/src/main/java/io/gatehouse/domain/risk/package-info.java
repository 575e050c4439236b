/**
 * The risk gate and its receipts.
 *
 * <p>A receipt is one canonical JSON object (RFC 8785). Decimals are plain strings, instants RFC
 * 3339 UTC, enum values their names; absent optional values, and flags marked (*) that are false,
 * are left out. A reader rebuilds the records of the same names in this order of members:
 *
 * <ul>
 *   <li>{@code account, at, config, id, order?, profile, rules, sequence}: the receipt's own.
 *   <li>{@code checks}: one array per rule in catalogue order: {@code [check, "-"]} not judged;
 *       {@code [check, "pass", figures...]}; {@code [check, "deny", scope, message, figures...]};
 *       figures are nothing, or {@code scope, unit, limit, used, reserved, projected, whole?} as
 *       {@link io.gatehouse.domain.risk.Figures} keeps them.
 *   <li>{@code decision}: {@code approved} with {@code asked?, opening, quantity, reducing}, or
 *       with {@code binding, max_quantity}; its verdicts are the checks.
 *   <li>{@code ticket}: {@code instrument, limit?, origin, quantity, reduce_only*, resize*, side,
 *       stop?, stop_loss?, target?, tif, type}.
 *   <li>{@code view}: {@code buffer, holdings[], market_open, named, profile, rates, recent[],
 *       standing, traded?, working[]}; its instant and account are the receipt's. {@code traded} is
 *       an index into the holdings, or a holding of its own; absent when the instrument is unknown.
 *   <li>holding: {@code base_cost?, cost?, fees?, fx?, instrument, quantity?, quote?}; without cost
 *       and quantity the position is flat, without {@code fees} executions are free.
 *   <li>instrument: {@code calendar (id), class, currency, group?, margin, max?, min, multiplier,
 *       name, pip?, settlement, step, symbol, tick, tradable (only when false), underlying?}.
 *   <li>view's profile: {@code allowed?, concentration{}, denied[], limits{}, switches{},
 *       tolerance}.
 *   <li>standing: {@code active, balances{}, base, day{baseline, deposits, end, latched, start},
 *       nav{latched, peak, units}, state}.
 *   <li>working order: {@code id, instrument, leaves, limit?, protective*, reduce_only*, side,
 *       stop?, stop_loss?, type}; recent order: {@code at, instrument, limit?, quantity, side,
 *       type}.
 * </ul>
 */
package io.gatehouse.domain.risk;
