package io.gatehouse.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.EnumSet;
import java.util.Set;

class RoleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OWNER        | OWNER RISK_MANAGER TRADER AUDITOR FEED DEVICE",
                "RISK_MANAGER | RISK_MANAGER TRADER DEVICE",
                "TRADER       | TRADER DEVICE",
                "AUDITOR      | AUDITOR",
                "FEED         | ''",
                "DEVICE       | ''"
            })
    void grantsKeysOfNoHigherRole(Role maker, String grantable) {
        Set<Role> granted = EnumSet.allOf(Role.class);
        granted.removeIf(role -> !maker.mayGrant(role));

        assertThat(granted).extracting(Role::name).containsExactly(words(grantable));
    }

    private static String[] words(String text) {
        return text.isEmpty() ? new String[0] : text.split(" ");
    }
}
