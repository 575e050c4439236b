package io.gatehouse.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.application.port.DependencyDown;
import io.gatehouse.domain.account.AccountId;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.LongStream;

class AccountRoundTest {
    private static final AccountId ONE = new AccountId(new UUID(0, 1));
    private static final AccountId TWO = new AccountId(new UUID(0, 2));
    private static final AccountId THREE = new AccountId(new UUID(0, 3));
    private static final List<AccountId> ALL = List.of(ONE, TWO, THREE);

    private final List<AccountId> worked = new ArrayList<>();
    private int calls;

    @Test
    void worksOnAllAtOnce() {
        assertThat(AccountRound.together(ALL, "The work", worked::addAll)).isEmpty();

        assertThat(worked).containsExactly(ONE, TWO, THREE);
    }

    @Test
    void findsTheOneThatFailsByHalves() {
        List<AccountId> many =
                LongStream.rangeClosed(1, 8).mapToObj(n -> new AccountId(new UUID(0, n))).toList();

        assertThat(AccountRound.together(many, "The work", this::failAtTwo)).containsExactly(TWO);

        // All 8, then 4 and 4, 2 and 2, 1 and 1.
        assertThat(calls).isEqualTo(7);
        assertThat(worked).hasSize(7);
    }

    @Test
    void worksOnEachAloneWhereAllAtOnceFails() {
        assertThat(AccountRound.together(ALL, "The work", this::failAtTwo)).containsExactly(TWO);

        assertThat(worked).containsExactly(ONE, THREE);
    }

    @Test
    void goesOnAfterTheOneThatFails() {
        assertThat(AccountRound.each(ALL, "The work", one -> failAtTwo(List.of(one))))
                .containsExactly(TWO);

        assertThat(worked).containsExactly(ONE, THREE);
    }

    @Test
    void endsAtAnOutage() {
        assertThatThrownBy(() -> AccountRound.together(ALL, "The work", some -> outage()))
                .isInstanceOf(CompletionException.class);
        assertThatThrownBy(() -> AccountRound.each(ALL, "The work", one -> outage()))
                .isInstanceOf(CompletionException.class);

        assertThat(calls).isEqualTo(2);
    }

    private void failAtTwo(List<AccountId> accounts) {
        calls++;
        if (accounts.contains(TWO)) {
            throw new IllegalStateException("two");
        }
        worked.addAll(accounts);
    }

    private void outage() {
        calls++;
        throw new CompletionException(
                new DependencyDown("The database", new IllegalStateException("refused")));
    }
}
