package io.gatehouse.domain.risk;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.TradingCalendar;
import io.gatehouse.domain.money.Quantity;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.risk.ReceiptReplay.Difference;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a canonical receipt back into everything it was written from. A receipt of another rule set
 * is recognised and left alone: its checks and inputs mean something else.
 */
public final class ReceiptReader {
    private final String ruleSetVersion;
    private final List<String> checks;
    private final Function<String, Optional<TradingCalendar>> calendars;

    /** Of the rule set of that version and name; instruments refer to their calendars by id. */
    public ReceiptReader(
            String ruleSetVersion,
            List<RiskRule> ruleSet,
            Function<String, Optional<TradingCalendar>> calendars) {
        this.ruleSetVersion = ruleSetVersion;
        this.checks = ruleSet.stream().map(RiskRule::check).toList();
        this.calendars = calendars;
    }

    /** What a text turned out to be. */
    public sealed interface Reading {
        /** Where the stored columns say otherwise than the text. */
        List<Difference> contradictions();

        /** A receipt of this rule set. */
        record Whole(Receipt receipt, List<Difference> contradictions) implements Reading {}

        /** A receipt of another rule set, which cannot be judged by this one. */
        record OfOtherRules(String ruleSetVersion, List<Difference> contradictions)
                implements Reading {}
    }

    /** Throws {@link UnreadableReceiptException} for what is not a receipt to the last byte. */
    public Reading read(SealedReceipt sealed) {
        JsonValue text = CanonicalReader.read(sealed.canonical());
        return JsonMembers.read("receipt", text, value -> reading(value, sealed));
    }

    private Reading reading(JsonValue value, SealedReceipt sealed) {
        String version = value.member("rules", JsonValue::text);
        List<Difference> contradictions =
                ReceiptHeading.read(value).differencesTo(ReceiptHeading.of(sealed));
        return version.equals(ruleSetVersion)
                ? new Reading.Whole(value.object(this::receipt), contradictions)
                : new Reading.OfOtherRules(version, contradictions);
    }

    private Receipt receipt(JsonMembers receipt) {
        AccountId account = new AccountId(receipt.uuid("account"));
        Instant at = receipt.instant("at");
        List<RuleVerdict> verdicts =
                new VerdictsReader(receipt).verdicts(receipt.text("checks"), checks);
        return new Receipt(
                receipt.uuid("id"),
                account,
                receipt.find("order", id -> new OrderId(id.uuid())),
                at,
                receipt.at("sequence", JsonValue::count),
                receipt.number("profile"),
                receipt.number("config"),
                receipt.text("rules"),
                receipt.object("view", new ViewReader(at, account, calendars)::view),
                receipt.object("ticket", TicketReader::ticket),
                receipt.object("decision", decision -> decision(decision, verdicts)));
    }

    private static RiskDecision decision(JsonMembers decision, List<RuleVerdict> verdicts) {
        if (!decision.at("approved", JsonValue::flag)) {
            return new RiskDecision.Denied(
                    decision.quantity("max_quantity"), decision.text("binding"), verdicts);
        }
        return new RiskDecision.Approved(
                decision.quantity("quantity"),
                decision.find("asked", asked -> new Quantity(asked.decimal())),
                new OrderEffect(decision.quantity("reducing"), decision.quantity("opening")),
                verdicts);
    }
}
