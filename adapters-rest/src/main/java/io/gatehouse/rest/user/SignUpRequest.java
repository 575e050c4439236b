package io.gatehouse.rest.user;

import io.gatehouse.application.risk.ProfileChange;
import io.gatehouse.application.user.SignUp;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.user.Email;
import io.gatehouse.domain.user.Password;
import io.gatehouse.domain.user.UserName;
import io.gatehouse.rest.http.Checked;
import io.gatehouse.rest.risk.RiskProfileRequest;
import io.micronaut.serde.annotation.Serdeable;

import java.math.BigDecimal;
import java.util.Optional;

/** Who wants to join. */
@Serdeable.Deserializable
record SignUpRequest(
        String email,
        String name,
        String password,
        Optional<String> baseCurrency,
        Optional<BigDecimal> initialBalance,
        Optional<RiskProfileRequest> riskProfile) {

    SignUp.Command to(Optional<Actor> by, AuditContext context) {
        Checked<Email> address = Checked.of("email", () -> new Email(email));
        Checked<UserName> userName = Checked.of("name", () -> new UserName(name));
        Checked<Optional<CurrencyCode>> currency =
                Checked.of("base_currency", () -> baseCurrency.map(CurrencyCode::new));
        Checked.requireAll(address, userName, currency);
        return new SignUp.Command(
                by,
                address.value(),
                userName.value(),
                new Password(password),
                currency.value(),
                initialBalance,
                riskProfile
                        .map(limits -> limits.change("risk_profile."))
                        .orElse(ProfileChange.NOTHING),
                context);
    }

    @Override
    public String toString() {
        return "SignUpRequest[" + email + "]";
    }
}
