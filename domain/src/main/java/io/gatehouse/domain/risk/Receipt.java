package io.gatehouse.domain.risk;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.order.OrderTicket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The proof of a decision: everything that was known, asked and decided, and under which versions;
 * chained per account by {@code sequence}. The package documentation says how it is written.
 */
public record Receipt(
        UUID decisionId,
        AccountId accountId,
        Optional<OrderId> orderId,
        Instant at,
        long sequence,
        int profileVersion,
        int configVersion,
        String ruleSetVersion,
        PreTradeView view,
        OrderTicket ticket,
        RiskDecision decision) {

    public Receipt {
        if (!at.equals(view.at()) || !accountId.equals(view.standing().accountId())) {
            throw new IllegalArgumentException("A receipt is of its view's instant and account");
        }
    }

    /** The same question with another answer. */
    Receipt deciding(RiskDecision other) {
        return new Receipt(
                decisionId,
                accountId,
                orderId,
                at,
                sequence,
                profileVersion,
                configVersion,
                ruleSetVersion,
                view,
                ticket,
                other);
    }

    /** Canonical JSON, from which view, ticket and decision can be rebuilt bit for bit. */
    public String canonical() {
        List<RuleVerdict> verdicts = decision.verdicts();
        CanonicalJson json = new CanonicalJson();
        json.beginObject().text("account", accountId.toString()).instant("at", at);
        json.text("checks", DecisionJson.signs(verdicts)).count("config", configVersion);
        DecisionJson.write(json.name("decision"), decision);
        if (!decision.isApproved()) {
            DecisionJson.writeDenied(json.name("denied"), verdicts);
        }
        DecisionJson.writeFigures(json.name("figures"), verdicts);
        json.text("id", decisionId.toString()).text("order", orderId);
        json.count("profile", profileVersion).text("rules", ruleSetVersion);
        json.count("sequence", sequence);
        TicketJson.write(json.name("ticket"), ticket);
        ViewJson.write(json.name("view"), view);
        return json.endObject().toString();
    }

    /**
     * Lower-case hex SHA-256 over the hash of the receipt before (empty for the first) and this.
     */
    public String hash(String previousHash) {
        return hash(previousHash, canonical());
    }

    /** The same for a canonical text that was written already. */
    public static String hash(String previousHash, String canonical) {
        return ChainHash.of(previousHash, canonical);
    }
}
