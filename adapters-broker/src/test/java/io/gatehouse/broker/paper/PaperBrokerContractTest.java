package io.gatehouse.broker.paper;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import io.gatehouse.application.broker.BrokerGatewayContract;
import io.gatehouse.application.broker.BrokerRig;
import io.gatehouse.application.broker.Trouble;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

class PaperBrokerContractTest extends BrokerGatewayContract {

    @Override
    protected Optional<BrokerRig> rig(Trouble trouble) {
        return switch (trouble) {
            case NONE -> staged(PartialFills.NONE, Faults.NONE);
            case ONE_UNIT_AT_A_TIME -> staged(PaperSettings.quoteSize("1"), Faults.NONE);
            case ACK_LOST -> staged(PartialFills.NONE, faults(ONE, ZERO, ZERO, ZERO, ZERO));
            case ORDER_LOST -> staged(PartialFills.NONE, faults(ZERO, ONE, ZERO, ZERO, ZERO));
            case EXECUTION_TWICE -> staged(PartialFills.NONE, faults(ZERO, ZERO, ONE, ZERO, ZERO));
            case EXECUTION_LATE -> staged(PartialFills.NONE, faults(ZERO, ZERO, ZERO, ONE, ZERO));
            case LINE_DOWN -> staged(PartialFills.NONE, faults(ZERO, ZERO, ZERO, ZERO, ONE));
            // There is no server and no wire between this broker and the house.
            case SERVER_ERROR, CANCEL_TIMEOUT -> Optional.empty();
        };
    }

    private static Optional<BrokerRig> staged(PartialFills partials, Faults faults) {
        return Optional.of(new PaperRig(PaperSettings.with(partials, faults)));
    }

    private static Faults faults(
            BigDecimal lostAck,
            BigDecimal lostOrder,
            BigDecimal duplicateFill,
            BigDecimal lateFill,
            BigDecimal disconnect) {
        return new Faults(
                lostAck, lostOrder, duplicateFill, lateFill, disconnect, Duration.ofSeconds(30));
    }
}
