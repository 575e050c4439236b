package io.gatehouse.domain.audit;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.risk.CanonicalJson;
import io.gatehouse.domain.risk.ChainHash;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/**
 * A fact in an account's chain: sequence from 1 without gaps, hash over the previous hash (empty
 * for the first) and the entry's canonical JSON.
 */
public record AuditEntry(
        UUID id,
        AccountId account,
        long sequence,
        Instant at,
        AuditContext context,
        AuditFact fact,
        String previousHash,
        String hash) {

    public AuditEntry {
        // Stores keep microseconds; finer instants would not verify when they are read again.
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** The detail that names the API key by which it was done. */
    public static final String API_KEY = "api_key";

    /** The next link of an account's chain. */
    public static AuditEntry chained(
            UUID id,
            AccountId account,
            long sequence,
            Instant at,
            AuditContext context,
            AuditFact fact,
            String previousHash) {
        AuditEntry open =
                new AuditEntry(
                        id,
                        account,
                        sequence,
                        at,
                        context.byKey(""),
                        withKey(fact, context.apiKey()),
                        previousHash,
                        "");
        return open.withHash(ChainHash.of(previousHash, open.canonical()));
    }

    /** Everything that the hash covers, as canonical JSON (RFC 8785). */
    public String canonical() {
        CanonicalJson json = new CanonicalJson();
        json.beginObject().text("account", account.toString());
        json.text("actor", context.actor()).instant("at", at);
        json.text("category", fact.actionCategory()).text("description", fact.description());
        writeDetails(json.name("details"), fact.sortedDetails());
        json.text("endpoint", context.endpoint()).text("id", id.toString());
        json.text("ip", context.ip()).text("order", fact.orderId());
        json.text("request", context.requestId()).text("role", context.role());
        json.count("sequence", sequence).flag("success", fact.success());
        json.text("symbol", fact.symbol()).text("trade", fact.tradeId());
        json.text("type", fact.actionType()).text("user_agent", context.userAgent());
        return json.endObject().toString();
    }

    /** Whether the hash is that of the content and the previous hash. */
    public boolean isIntact() {
        return hash.equals(ChainHash.of(previousHash, canonical()));
    }

    /** Among the details: entries of before have no other place that their hashes cover. */
    private static AuditFact withKey(AuditFact fact, String apiKey) {
        return apiKey.isEmpty() ? fact : fact.with(API_KEY, apiKey);
    }

    private AuditEntry withHash(String own) {
        return new AuditEntry(id, account, sequence, at, context, fact, previousHash, own);
    }

    private static void writeDetails(CanonicalJson json, Map<String, String> sorted) {
        json.beginObject();
        sorted.forEach(json::text);
        json.endObject();
    }
}
