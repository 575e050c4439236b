package io.gatehouse.application.account;

import io.gatehouse.application.port.AccountStore;
import io.gatehouse.domain.account.AccountId;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Books as this node last committed them. A book is used only while the locked row still has its
 * version, so a change made on any other node makes it worthless; a book that is taken comes back
 * only by a commit.
 */
final class BookCache {
    private static final int MOST = 20_000;

    private final Map<AccountId, AccountBook> books = new ConcurrentHashMap<>();

    Optional<AccountBook> take(AccountStore.State locked) {
        return Optional.ofNullable(books.remove(locked.account().id()))
                .filter(book -> book.state().bookVersion() == locked.bookVersion())
                .filter(book -> book.state().ownerActive() == locked.ownerActive());
    }

    void keep(Collection<AccountBook> committed) {
        if (books.size() > MOST) {
            books.clear();
        }
        committed.forEach(book -> books.put(book.id(), book));
    }
}
