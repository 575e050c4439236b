package io.gatehouse.application.order;

import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.application.port.BrokerEventSink;
import io.gatehouse.application.port.Ids;
import io.gatehouse.domain.account.AccountId;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Books what brokers report: once each, in their order per account; returns when everything is
 * committed.
 */
public final class ApplyExecution implements BrokerEventSink {
    private final AccountDesk desk;
    private final Dispatch dispatch;
    private final Ids ids;

    public ApplyExecution(AccountDesk desk, Dispatch dispatch, Ids ids) {
        this.desk = desk;
        this.dispatch = dispatch;
        this.ids = ids;
    }

    @Override
    public void accept(List<BrokerEvent> events) {
        Map<AccountId, List<BrokerEvent>> byAccount = new LinkedHashMap<>();
        for (BrokerEvent event : events) {
            byAccount
                    .computeIfAbsent(event.subject().accountId(), id -> new ArrayList<>())
                    .add(event);
        }
        List<CompletableFuture<Integer>> commits = new ArrayList<>();
        byAccount.forEach(
                (account, own) ->
                        commits.add(desk.submit(new ReportTask(account, own, dispatch, ids))));
        awaitAll(commits);
    }

    private static void awaitAll(List<CompletableFuture<Integer>> commits) {
        try {
            CompletableFuture.allOf(commits.toArray(CompletableFuture<?>[]::new)).join();
        } catch (CompletionException failure) {
            // The broker delivers all of them again; those that are booked are recognised by their
            // keys.
            throw new ReportNotBookedException(failure);
        }
    }
}
