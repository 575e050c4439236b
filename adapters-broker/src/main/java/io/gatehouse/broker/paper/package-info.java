/** The paper broker: a deterministic model of a market that fills on the house's own quotes. */
package io.gatehouse.broker.paper;
