package io.gatehouse.application.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.application.port.BrokerCapabilities;
import io.gatehouse.application.port.BrokerEvent;
import io.gatehouse.application.port.BrokerEventSink;
import io.gatehouse.application.port.BrokerGateway;
import io.gatehouse.application.port.CommandOutcome;
import io.gatehouse.application.port.FindOutcome;
import io.gatehouse.application.port.SubmitOutcome;
import io.gatehouse.domain.account.AccountMode;
import io.gatehouse.domain.account.BrokerId;
import io.gatehouse.domain.instrument.Instrument;
import io.gatehouse.domain.order.FeeSchedule;
import io.gatehouse.domain.order.Order;
import io.gatehouse.domain.order.OrderId;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A prompt broker until it is told what to answer: from then on it does nothing but keep what it is
 * handed, and reports only what the test makes it report.
 */
public final class ScriptedBroker implements BrokerGateway {
    private static final long PATIENCE_SECONDS = 20;

    private final PromptBroker prompt;
    private final BlockingQueue<Handed> handed = new LinkedBlockingQueue<>();
    private volatile Optional<SubmitOutcome> answer = Optional.empty();
    private volatile Supplier<CommandOutcome> commandAnswer = CommandOutcome.Sent::new;
    private volatile Supplier<FindOutcome> found =
            () -> new FindOutcome.NotConclusive("Not in the script.");
    private volatile Optional<BrokerEventSink> sink = Optional.empty();
    private volatile List<Order> adopted = List.of();

    public ScriptedBroker(PromptBroker prompt) {
        this.prompt = prompt;
    }

    /** What was to be done with which order. */
    public record Handed(String call, OrderId order) {}

    /** From now on every new order is answered so, every command with nothing. */
    public void answers(SubmitOutcome outcome) {
        answer = Optional.of(outcome);
    }

    /** From now on commands are answered so, when it has been told what to answer to orders. */
    public void answersCommands(CommandOutcome outcome) {
        commandAnswer = () -> outcome;
    }

    /** Something happens, or takes its time, while it is handed a command. */
    public void answersCommands(Supplier<CommandOutcome> taking) {
        commandAnswer = taking;
    }

    public void finds(FindOutcome outcome) {
        found = () -> outcome;
    }

    /** Something happens while it looks. */
    public void finds(Supplier<FindOutcome> looking) {
        found = looking;
    }

    /** The next thing that it was handed. */
    public Handed next() throws InterruptedException {
        Handed next = handed.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(next).as("Something was handed over in time").isNotNull();
        return next;
    }

    /** What it was last told to be open there. */
    public List<Order> adopted() {
        return adopted;
    }

    public void report(BrokerEvent event) {
        sink.orElseThrow().accept(List.of(event));
    }

    @Override
    public void connect(BrokerEventSink newSink, List<Order> working) {
        sink = Optional.of(newSink);
        adopted = List.copyOf(working);
        prompt.connect(newSink, working);
    }

    @Override
    public boolean isConnected() {
        return sink.isPresent();
    }

    @Override
    public List<SubmitOutcome> submit(List<Order> orders) {
        if (answer.isEmpty()) {
            return prompt.submit(orders);
        }
        orders.forEach(order -> handed.add(new Handed("NEW", order.id())));
        return Collections.nCopies(orders.size(), answer.get());
    }

    @Override
    public CommandOutcome cancel(Order order) {
        return answer.isEmpty() ? prompt.cancel(order) : keep("CANCEL", order);
    }

    @Override
    public CommandOutcome replace(Order order, Replacement replacement) {
        return answer.isEmpty() ? prompt.replace(order, replacement) : keep("REPLACE", order);
    }

    private CommandOutcome keep(String call, Order order) {
        handed.add(new Handed(call, order.id()));
        return commandAnswer.get();
    }

    @Override
    public FindOutcome find(Order order) {
        return found.get();
    }

    @Override
    public BrokerId id() {
        return prompt.id();
    }

    @Override
    public AccountMode mode() {
        return prompt.mode();
    }

    @Override
    public BrokerCapabilities capabilities() {
        return prompt.capabilities();
    }

    @Override
    public FeeSchedule feesFor(Instrument instrument) {
        return prompt.feesFor(instrument);
    }

    @Override
    public Duration clockOffset() {
        return prompt.clockOffset();
    }
}
