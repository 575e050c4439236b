package io.gatehouse.rest.user;

import io.gatehouse.application.user.UpdateUser;
import io.gatehouse.application.user.UpdateUser.PasswordChange;
import io.gatehouse.domain.audit.AuditContext;
import io.gatehouse.domain.user.Password;
import io.gatehouse.domain.user.UserName;
import io.gatehouse.rest.http.Checked;
import io.micronaut.serde.annotation.Serdeable;

import java.util.Optional;

/** What a user wants to change about oneself; what is left out stays. */
@Serdeable.Deserializable
record ProfileRequest(
        Optional<String> name, Optional<String> currentPassword, Optional<String> password) {

    UpdateUser.Command to(AuditContext context) {
        Checked<Optional<UserName>> userName = Checked.of("name", () -> name.map(UserName::new));
        Checked<Optional<PasswordChange>> change = Checked.of("current_password", this::change);
        Checked.requireAll(userName, change);
        return new UpdateUser.Command(userName.value(), change.value(), context);
    }

    private Optional<PasswordChange> change() {
        if (password.isPresent() != currentPassword.isPresent()) {
            throw new IllegalArgumentException("and password are given together");
        }
        return password.map(
                next ->
                        new PasswordChange(
                                new Password(currentPassword.orElseThrow()), new Password(next)));
    }

    @Override
    public String toString() {
        return "ProfileRequest[" + name + "]";
    }
}
