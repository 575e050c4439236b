package io.gatehouse.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.UUID;
import java.util.stream.Stream;

class AccountIdTest {
    @Test
    void sortsAsTheDatabaseSortsItsText() {
        Stream<AccountId> ids =
                Stream.of(
                                "ffffffff-0000-7000-8000-000000000000",
                                "00000000-0000-7000-8000-000000000001",
                                "80000000-0000-7000-8000-000000000000",
                                "00000000-0000-7000-7fff-000000000001")
                        .map(text -> new AccountId(UUID.fromString(text)));
        assertThat(ids.sorted().map(AccountId::toString))
                .containsExactly(
                        "00000000-0000-7000-7fff-000000000001",
                        "00000000-0000-7000-8000-000000000001",
                        "80000000-0000-7000-8000-000000000000",
                        "ffffffff-0000-7000-8000-000000000000");
    }
}
