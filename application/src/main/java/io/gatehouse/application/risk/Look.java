package io.gatehouse.application.risk;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.account.DeskTask;
import io.gatehouse.domain.account.AccountId;

/** Does nothing by itself: the desk looks at every account that it has worked on. */
record Look(AccountId account) implements DeskTask<Boolean> {
    @Override
    public Boolean run(AccountBook book, DeskSession session) {
        return true;
    }
}
