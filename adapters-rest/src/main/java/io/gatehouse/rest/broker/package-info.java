/** The brokers that orders can go to. */
package io.gatehouse.rest.broker;
