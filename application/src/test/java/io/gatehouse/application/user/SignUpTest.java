package io.gatehouse.application.user;

import static io.gatehouse.application.user.IdentityFixture.ADA;
import static io.gatehouse.application.user.IdentityFixture.CONTEXT;
import static io.gatehouse.application.user.IdentityFixture.GOOD;
import static io.gatehouse.application.user.IdentityFixture.as;
import static io.gatehouse.application.user.IdentityFixture.done;
import static io.gatehouse.application.user.IdentityFixture.refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.application.Outcome;
import io.gatehouse.application.Refusal;
import io.gatehouse.application.risk.ProfileChange;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.money.CurrencyCode;
import io.gatehouse.domain.money.Money;
import io.gatehouse.domain.risk.RiskLimit;
import io.gatehouse.domain.risk.RiskProfile;
import io.gatehouse.domain.risk.RiskTolerance;
import io.gatehouse.domain.user.Password;
import io.gatehouse.domain.user.Role;
import io.gatehouse.domain.user.User;
import io.gatehouse.domain.user.UserName;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class SignUpTest {
    private final IdentityFixture identity = new IdentityFixture();

    @Test
    void makesATraderWithAHundredThousandDollarsOnPaper() {
        AddUser.Added added = done(identity.signUp.signUp(command(GOOD)));

        assertThat(added.user().role()).isEqualTo(Role.TRADER);
        assertThat(added.user().isActive()).isTrue();
        assertThat(account(added).initialBalance()).isEqualTo(Money.of("100000", "USD"));
        assertThat(account(added).owner()).isEqualTo(added.user().id());
    }

    @Test
    void opensTheAccountInTheCurrencyAskedFor() {
        AddUser.Added added = done(identity.signUp.signUp(command("INR", "1000000.50")));

        assertThat(account(added).initialBalance()).isEqualTo(Money.of("1000000.50", "INR"));
    }

    @ParameterizedTest
    @CsvSource({"USD, -0.01", "USD, 0.001", "JPY, 0.5"})
    void refusesBalancesThatCannotBePaidIn(String currency, String balance) {
        assertRefuses(command(currency, balance), "initial_balance");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZ", "BTC", "XAU"})
    void refusesToReckonInWhatIsNoMoney(String currency) {
        assertRefuses(command(currency, "1"), "base_currency");
    }

    private void assertRefuses(SignUp.Command command, String field) {
        assertThat(refused(identity.signUp.signUp(command)))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid ->
                                assertThat(invalid.errors())
                                        .extracting(Refusal.FieldError::field)
                                        .containsExactly(field));
    }

    @Test
    void takesTheLimitsThatAreAskedFor() {
        AddUser.Added added = done(identity.signUp.signUp(withLeverage("1.5")));

        RiskProfile profile =
                done(identity.showUser.show(as(added.user()), added.user().id()))
                        .riskProfile()
                        .orElseThrow()
                        .version()
                        .profile();
        assertThat(profile.tolerance()).isEqualTo(RiskTolerance.LOW);
        assertThat(profile.limit(RiskLimit.LEVERAGE_LIMIT)).hasValue(new BigDecimal("1.5"));
    }

    @Test
    void namesTheLimitThatIsOutOfRange() {
        assertThat(refused(identity.signUp.signUp(withLeverage("-1"))))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid ->
                                assertThat(invalid.errors())
                                        .extracting(Refusal.FieldError::field)
                                        .containsExactly("risk_profile.leverage_limit"));
    }

    @Test
    void namesTheListThatHoldsAnInstrumentTheCatalogueHasNot() {
        ProfileChange.Instruments known = instruments("BTC");
        ProfileChange.Instruments unknown = instruments("BTC", "NOSUCH");

        done(identity.signUp.signUp(allowing(known)));
        Refusal refusal = refused(identity.signUp.signUp(allowing(unknown)));

        assertThat(refusal)
                .isEqualTo(
                        Refusal.Invalid.of(
                                "risk_profile.allowed_instruments",
                                "The catalogue has no NOSUCH."));
    }

    @Test
    void refusesAWeakPassword() {
        Refusal refusal = refused(identity.signUp.signUp(command(new Password("password1234"))));

        assertThat(refusal).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void refusesAnAddressThatIsTaken() {
        done(identity.signUp.signUp(command(GOOD)));

        assertThat(refused(identity.signUp.signUp(command(GOOD))))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        conflict -> assertThat(conflict.code()).isEqualTo("email_taken"));
    }

    @Test
    void makesNoUserWithoutTheAccount() {
        refused(identity.signUp.signUp(command("XXX", "1")));

        assertThat(identity.users.findByEmail(ADA)).isEmpty();
    }

    @Test
    void writesDownWhoJoined() {
        AddUser.Added added = done(identity.signUp.signUp(command(GOOD)));
        refused(identity.signUp.signUp(command(GOOD)));

        String ada = added.user().id().toString();
        assertThat(identity.audited("user_created"))
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.context()).isEqualTo(CONTEXT.by(ada, "TRADER"));
                            assertThat(entry.fact().details())
                                    .isEqualTo(Map.of("user", ada, "role", "TRADER"));
                        });
    }

    @Test
    void writesDownWhoAddedAnother() {
        User olga = identity.user("olga@example.com", Role.OWNER);
        AuditContext byOlga = CONTEXT.by(olga.id().toString(), "OWNER");

        AddUser.Added added = done(closed(Optional.of(as(olga)), byOlga));

        assertThat(identity.audited("user_created"))
                .extracting(AuditEntry::context, entry -> entry.fact().details().get("user"))
                .containsExactly(
                        tuple(AuditContext.HOUSE, olga.id().toString()),
                        tuple(byOlga, added.user().id().toString()));
    }

    @Test
    void whenClosedIsForOwnersOnly() {
        Actor owner = as(identity.user("olga@example.com", Role.OWNER));
        Actor trader = as(identity.user("tom@example.com", Role.TRADER));

        assertThat(refused(closed(Optional.empty()))).isInstanceOf(Refusal.Forbidden.class);
        assertThat(refused(closed(Optional.of(trader)))).isInstanceOf(Refusal.Forbidden.class);
        assertThat(done(closed(Optional.of(owner))).user().role()).isEqualTo(Role.TRADER);
    }

    private Account account(AddUser.Added added) {
        return identity.accounts.find(added.account()).orElseThrow();
    }

    private Outcome<AddUser.Added> closed(Optional<Actor> by) {
        return closed(by, CONTEXT);
    }

    private Outcome<AddUser.Added> closed(Optional<Actor> by, AuditContext context) {
        return identity.closedSignUp.signUp(
                new SignUp.Command(
                        by,
                        ADA,
                        new UserName("Ada"),
                        GOOD,
                        Optional.empty(),
                        Optional.empty(),
                        ProfileChange.NOTHING,
                        context));
    }

    private static SignUp.Command withLeverage(String leverage) {
        return with(
                new ProfileChange(
                        Optional.of(RiskTolerance.LOW),
                        Map.of(RiskLimit.LEVERAGE_LIMIT, Optional.of(new BigDecimal(leverage))),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of()));
    }

    private static SignUp.Command allowing(ProfileChange.Instruments instruments) {
        return with(
                new ProfileChange(
                        Optional.empty(),
                        Map.of(),
                        Map.of(),
                        Optional.of(instruments),
                        Optional.empty(),
                        Map.of()));
    }

    private static ProfileChange.Instruments instruments(String... symbols) {
        return new ProfileChange.Instruments(
                Optional.of(Stream.of(symbols).map(Symbol::new).collect(Collectors.toSet())));
    }

    private static SignUp.Command with(ProfileChange limits) {
        return new SignUp.Command(
                Optional.empty(),
                ADA,
                new UserName("Ada"),
                GOOD,
                Optional.empty(),
                Optional.empty(),
                limits,
                CONTEXT);
    }

    private static SignUp.Command command(Password password) {
        return new SignUp.Command(
                Optional.empty(),
                ADA,
                new UserName("Ada"),
                password,
                Optional.empty(),
                Optional.empty(),
                ProfileChange.NOTHING,
                CONTEXT);
    }

    private static SignUp.Command command(String currency, String balance) {
        return new SignUp.Command(
                Optional.empty(),
                ADA,
                new UserName("Ada"),
                GOOD,
                Optional.of(new CurrencyCode(currency)),
                Optional.of(new BigDecimal(balance)),
                ProfileChange.NOTHING,
                CONTEXT);
    }
}
