package io.gatehouse.rest.risk;

import io.gatehouse.application.risk.ListDecisions;
import io.gatehouse.application.risk.ReplayDecision;
import io.gatehouse.application.risk.ShowDecision;
import io.gatehouse.domain.account.Actor;
import io.gatehouse.domain.order.OrderId;
import io.gatehouse.domain.risk.SealedReceipt;
import io.gatehouse.domain.user.Role;
import io.gatehouse.rest.http.AccountChoice;
import io.gatehouse.rest.http.Cursor;
import io.gatehouse.rest.http.Page;
import io.gatehouse.rest.http.PageRequest;
import io.gatehouse.rest.http.PeopleOnly;
import io.gatehouse.rest.http.Refused;
import io.gatehouse.rest.http.TimeWindow;
import io.gatehouse.rest.http.Truths;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.ObjectMapper;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.UUID;

/** The receipts of what the gate has decided. */
@Controller("/api/v1/risk/decisions")
@PeopleOnly
@ExecuteOn(TaskExecutors.BLOCKING)
final class DecisionController {
    private final ListDecisions listDecisions;
    private final ShowDecision showDecision;
    private final ReplayDecision replayDecision;
    private final ObjectMapper json;

    DecisionController(
            ListDecisions listDecisions,
            ShowDecision showDecision,
            ReplayDecision replayDecision,
            ObjectMapper json) {
        this.listDecisions = listDecisions;
        this.showDecision = showDecision;
        this.replayDecision = replayDecision;
        this.json = json;
    }

    /** The account's decisions, newest first. */
    @Get
    Page<DecisionBody> list(
            @QueryValue @Nullable String approved,
            @QueryValue("order_id") @Nullable UUID orderId,
            TimeWindow window,
            Actor actor,
            AccountChoice account,
            PageRequest page) {
        ListDecisions.Query query =
                new ListDecisions.Query(
                        Truths.of("approved", approved),
                        Optional.ofNullable(orderId).map(OrderId::new),
                        window.from(),
                        window.to(),
                        page.cursor().map(cursor -> cursor.uuid(0)),
                        page.rowsToRead());
        return Page.of(
                page,
                Refused.orValue(listDecisions.list(actor, account.explicit(), query)),
                receipt -> DecisionBody.listed(receipt, ReceiptDocument.read(json, receipt)),
                receipt -> Cursor.of(receipt.decisionId()));
    }

    /** One decision with everything that was known, asked and decided. */
    @Get("/{id}")
    DecisionBody show(@PathVariable UUID id, Actor actor, AccountChoice account) {
        SealedReceipt receipt = Refused.orValue(showDecision.show(actor, account.explicit(), id));
        ReceiptDocument document = ReceiptDocument.read(json, receipt);
        return actor.role() == Role.TRADER
                ? DecisionBody.own(receipt, document)
                : DecisionBody.whole(receipt, document);
    }

    /** Decides it again from its receipt alone; 409 when the rule set is another one by now. */
    @Get("/{id}/replay")
    ReplayBody replay(@PathVariable UUID id, Actor actor, AccountChoice account) {
        return ReplayBody.from(
                Refused.orValue(replayDecision.replay(actor, account.explicit(), id)));
    }
}
