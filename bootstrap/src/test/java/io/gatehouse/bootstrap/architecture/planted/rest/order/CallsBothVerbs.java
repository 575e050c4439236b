package io.gatehouse.bootstrap.architecture.planted.rest.order;

import io.gatehouse.bootstrap.architecture.planted.application.order.OffersTwoVerbs;

/** What makes a class of the application a use case: it is called from outside. */
record CallsBothVerbs(OffersTwoVerbs verbs) {
    String both() {
        return verbs.submit() + verbs.cancel();
    }
}
