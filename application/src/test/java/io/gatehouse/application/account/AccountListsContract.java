package io.gatehouse.application.account;

import static io.gatehouse.application.account.AccountSpecimens.createdAt;
import static io.gatehouse.application.port.Specimens.NINE;
import static io.gatehouse.application.port.Specimens.live;
import static io.gatehouse.application.port.Specimens.state;
import static io.gatehouse.application.port.Specimens.userId;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.AccountDirectory.Place;
import io.gatehouse.application.port.AccountStore.State;
import io.gatehouse.domain.account.Account;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.Approval;
import io.gatehouse.domain.user.User;
import io.gatehouse.domain.user.UserId;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** How every store of accounts finds and lists them by owner, mode and age. */
public abstract class AccountListsContract extends AccountStoreCase {
    @Test
    void tellsWhetherTheOwnerIsActive() {
        User owner = addedUser();
        State opened = opened(state(owner.id()));
        users().update(owner.active(false));

        assertThat(locked(opened.account().id()).ownerActive()).isFalse();
    }

    @Test
    void listsAnOwnersAccountsOldestFirst() {
        UserId owner = addedUser().id();
        State later = opened(createdAt(NINE.plusSeconds(60), state(owner)));
        State earlier = opened(createdAt(NINE, state(owner)));
        opened();

        assertThat(accounts().ownedBy(owner)).containsExactly(earlier.account(), later.account());
        assertThat(accounts().ownedBy(userId())).isEmpty();
    }

    @Test
    void findsTheDefaultAccount() {
        UserId owner = addedUser().id();
        State other = state(owner);
        opened(other.withAccount(other.account().withDefault(false)));
        assertThat(accounts().defaultOf(owner)).isEmpty();

        State chosen = opened(state(owner));

        assertThat(accounts().defaultOf(owner)).hasValue(chosen.account());
    }

    @Test
    void tellsWhoseUsersApproveByHand() {
        State byHand = state(addedUser().id());
        Account manual =
                opened(byHand.withAccount(byHand.account().withSignalApproval(Approval.MANUAL)))
                        .account();
        Account auto = opened().account();
        AccountId unknown = state(userId()).account().id();

        assertThat(accounts().approvingByHand(List.of(auto.id(), manual.id(), unknown)))
                .containsExactly(manual.id());
        assertThat(accounts().approvingByHand(List.of(auto.id()))).isEmpty();
        assertThat(accounts().approvingByHand(List.of())).isEmpty();
    }

    @Test
    void pagesOldestFirst() {
        UserId owner = addedUser().id();
        Account early = opened(state(owner)).account();
        Account late = opened(state(owner)).account();
        Account others = opened().account();
        Optional<Place> first = Optional.of(new Place(early.createdAt(), early.id()));

        assertThat(accounts().page(Optional.of(owner), Optional.empty(), 9))
                .containsExactly(early, late);
        assertThat(accounts().page(Optional.of(owner), Optional.empty(), 1)).containsExactly(early);
        assertThat(accounts().page(Optional.of(owner), first, 9)).containsExactly(late);
        assertThat(accounts().page(Optional.empty(), first, 2)).containsExactly(late, others);
    }

    @Test
    void pagesThroughAllAccountsById() {
        AccountId one = opened().account().id();
        AccountId two = opened().account().id();
        AccountId three = opened().account().id();

        assertThat(accounts().all(2, Optional.of(one)))
                .extracting(Account::id)
                .containsExactly(two, three);
        assertThat(accounts().all(1, Optional.empty())).hasSize(1);
    }

    @Test
    void pagesThroughTheAccountsOfOneMode() {
        AccountId paper = opened().account().id();
        AccountId one = opened(live(addedUser().id())).account().id();
        AccountId two = opened(live(addedUser().id())).account().id();

        assertThat(accounts().ofMode(AccountMode.LIVE, 9, Optional.of(paper)))
                .containsExactly(one, two);
        assertThat(accounts().ofMode(AccountMode.LIVE, 1, Optional.of(paper))).containsExactly(one);
        assertThat(accounts().ofMode(AccountMode.LIVE, 9, Optional.of(two))).isEmpty();
        assertThat(accounts().ofMode(AccountMode.PAPER, 500, Optional.empty())).contains(paper);
    }
}
