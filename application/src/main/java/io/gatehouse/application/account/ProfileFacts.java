package io.gatehouse.application.account;

import io.gatehouse.domain.audit.AuditFact;
import io.gatehouse.domain.risk.PendingChange;
import io.gatehouse.domain.risk.Setting;
import io.gatehouse.domain.risk.SettingChange;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the audit trail says of changes of a profile: each field as "before -> after". */
public final class ProfileFacts {
    private static final String OFF = "off";

    private ProfileFacts() {}

    /** Settings were changed at once. */
    public static AuditFact changed(ProfileInForce before, ProfileInForce after) {
        return fact("profile_changed", "The risk profile was changed.", fields(before, after));
    }

    /** A change that waited came into force. */
    public static AuditFact applied(
            PendingChange change, ProfileInForce before, ProfileInForce after) {
        Map<String, String> details = fields(before, after);
        details.put("change_id", change.id().toString());
        return fact("profile_changed", "A pending change came into force.", details);
    }

    /** A change has to wait. */
    public static AuditFact requested(PendingChange change) {
        return fact(
                "profile_change_requested",
                "A change of the risk profile waits.",
                details(change, change.settings()));
    }

    /** An owner has shortened the wait of a change to the end of the risk day. */
    public static AuditFact approved(PendingChange change) {
        return fact(
                "profile_change_approved",
                "A pending change was approved and starts with the next risk day.",
                details(change, change.settings()));
    }

    /** Settings of a change no longer wait, for a reason. */
    public static AuditFact cancelled(
            PendingChange change, List<SettingChange> withdrawn, String reason) {
        return fact("profile_change_cancelled", reason, details(change, withdrawn));
    }

    private static Map<String, String> details(PendingChange change, List<SettingChange> settings) {
        Map<String, String> details = fields(settings);
        details.put("change_id", change.id().toString());
        details.put("effective_at", change.effectiveAt().toString());
        return details;
    }

    private static Map<String, String> fields(ProfileInForce before, ProfileInForce after) {
        return fields(before.terms().changesTo(after.terms()));
    }

    private static Map<String, String> fields(List<SettingChange> settings) {
        Map<String, String> fields = new TreeMap<>();
        settings.forEach(
                one -> fields.put(one.field(), text(one.from()) + " -> " + text(one.to())));
        return fields;
    }

    private static String text(Setting setting) {
        return setting.text().orElse(OFF);
    }

    private static AuditFact fact(String type, String summary, Map<String, String> details) {
        return AuditFact.of(type, "risk", summary, details);
    }
}
