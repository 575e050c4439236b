package io.gatehouse.application.account;

import io.gatehouse.application.Refusal.FieldError;
import io.gatehouse.domain.money.Money;

import java.util.ArrayList;
import java.util.List;

/** What an account may begin with: zero or more, to the cent, of a currency that states issue. */
public final class OpeningBalance {
    private OpeningBalance() {}

    /** Every field that is wrong; the balance's currency becomes the account's base currency. */
    public static List<FieldError> objections(Money balance) {
        List<FieldError> errors = new ArrayList<>();
        if (!balance.currency().isFiat()) {
            errors.add(new FieldError("base_currency", "must be a currency of ISO 4217"));
        } else if (balance.isNegative() || !balance.settled().equals(balance)) {
            String message =
                    "must be zero or more, with at most "
                            + balance.currency().scale()
                            + " decimals for "
                            + balance.currency();
            errors.add(new FieldError("initial_balance", message));
        }
        return errors;
    }
}
