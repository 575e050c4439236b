package io.gatehouse.application.order;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.application.account.DeskTask;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.order.Order;

/** Lets a cancel be asked for again: nobody knows whether the broker has the one before. */
record CommandUnanswered(Order order) implements DeskTask<Boolean> {
    @Override
    public AccountId account() {
        return order.accountId();
    }

    @Override
    public Boolean run(AccountBook book, DeskSession session) {
        book.forgetCancel(order.id());
        return true;
    }
}
