package io.gatehouse.application.account;

/** Looks at books after the work of a transaction and before they are written; may change them. */
@FunctionalInterface
public interface BookWatch {
    void look(AccountBook book, Market market);
}
