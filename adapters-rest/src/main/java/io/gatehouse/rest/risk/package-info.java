/** Limits of accounts, what they say of an order, its receipt, and the kill switches. */
package io.gatehouse.rest.risk;
