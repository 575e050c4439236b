package io.gatehouse.rest.account;

import io.gatehouse.application.account.UpdateAccount;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.rest.http.Checked;
import io.gatehouse.rest.http.json.Change;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** What becomes of an account's settings; what is left out stays. */
@Serdeable.Deserializable
record AccountChangeRequest(
        @Nullable String name,
        @Nullable Boolean isActive,
        @Nullable Boolean isDefault,
        @Nullable String broker,
        @Nullable WireApproval signalApproval,
        Change<Integer> annualisation) {

    UpdateAccount.Command command(Actor actor, AccountId account, AuditContext context) {
        Checked<Optional<BrokerId>> other =
                Checked.of("broker", () -> Optional.ofNullable(broker).map(BrokerId::new));
        Checked.requireAll(other);
        return new UpdateAccount.Command(
                actor,
                account,
                Optional.ofNullable(name),
                Optional.ofNullable(isActive),
                Optional.ofNullable(isDefault),
                other.value(),
                Optional.ofNullable(signalApproval).map(WireApproval::approval),
                annualisation::over,
                context);
    }
}
