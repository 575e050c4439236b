package io.gatehouse.application.user;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.Refusal.FieldError;
import io.gatehouse.application.account.OpeningBalance;
import io.gatehouse.application.port.InstrumentCatalogue;
import io.gatehouse.application.risk.ProfileBounds;
import io.gatehouse.application.risk.ProfileChange;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.risk.RiskCalendar;
import io.gatehouse.domain.risk.RiskTerms;
import io.gatehouse.domain.user.Email;
import io.gatehouse.domain.user.Password;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.UserName;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets somebody join as a trader; where sign-up is closed, only an owner may add people. */
public final class SignUp {
    private static final BigDecimal DEFAULT_BALANCE = new BigDecimal("100000.00");

    private final AddUser addUser;
    private final InstrumentCatalogue catalogue;
    private final boolean open;

    public SignUp(AddUser addUser, InstrumentCatalogue catalogue, boolean open) {
        this.addUser = addUser;
        this.catalogue = catalogue;
        this.open = open;
    }

    /** Refuses a bad balance or limit, and what {@link AddUser} refuses. */
    public Outcome<AddUser.Added> signUp(Command command) {
        if (!open && command.by().filter(SignUp::mayAlways).isEmpty()) {
            return Outcome.refused(
                    new Refusal.Forbidden("Sign-up is closed: ask an owner to add you."));
        }
        List<FieldError> errors = errors(command);
        return errors.isEmpty()
                ? addUser.add(command.asTrader())
                : Outcome.refused(new Refusal.Invalid("invalid", errors));
    }

    private List<FieldError> errors(Command command) {
        List<FieldError> errors =
                new ArrayList<>(OpeningBalance.objections(command.startingBalance()));
        profileErrors(command).stream()
                .map(error -> new FieldError("risk_profile." + error.field(), error.message()))
                .forEach(errors::add);
        return errors;
    }

    private List<FieldError> profileErrors(Command command) {
        List<FieldError> errors =
                command.riskProfile().objections(symbol -> catalogue.find(symbol).isPresent());
        return errors.isEmpty()
                ? new ProfileBounds(catalogue).contradictions(command.firstTerms().profile())
                : errors;
    }

    private static boolean mayAlways(Actor actor) {
        return Admission.refusal(actor, Actor::isOwner).isEmpty();
    }

    /**
     * Who joins at whose wish, and the PAPER account: 100000.00 USD and MEDIUM limits unless told
     * otherwise.
     */
    public record Command(
            Optional<Actor> by,
            Email email,
            UserName name,
            Password password,
            Optional<CurrencyCode> baseCurrency,
            Optional<BigDecimal> initialBalance,
            ProfileChange riskProfile,
            AuditContext context) {

        private Money startingBalance() {
            return new Money(
                    initialBalance.orElse(DEFAULT_BALANCE), baseCurrency.orElse(CurrencyCode.USD));
        }

        private AddUser.Command asTrader() {
            Money balance = startingBalance();
            return new AddUser.Command(
                    email, name, password, Role.TRADER, balance, firstTerms(), context);
        }

        private RiskTerms firstTerms() {
            return new RiskTerms(
                    riskProfile.asFirst(startingBalance().currency()),
                    riskProfile.lossRules().over(RiskCalendar.UTC));
        }
    }
}
