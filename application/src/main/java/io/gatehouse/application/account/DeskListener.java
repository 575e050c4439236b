package io.gatehouse.application.account;

import java.util.List;

/**
 * Told what a transaction did, right after its commit and before its callers are answered; must not
 * wait for the desk. What it throws is logged and holds up nobody.
 */
@FunctionalInterface
public interface DeskListener {
    void committed(List<BookChanges> changes);
}
