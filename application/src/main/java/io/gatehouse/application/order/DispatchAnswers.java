package io.gatehouse.application.order;

import io.gatehouse.application.port.CommandOutcome;
import io.gatehouse.application.port.SubmitOutcome;
import io.gatehouse.domain.order.Order;

import java.util.List;

/** Told what was proven when orders and commands were handed to a broker. */
interface DispatchAnswers {
    void submitted(List<Order> orders, List<SubmitOutcome> outcomes);

    void commanded(Order order, CommandOutcome outcome);
}
