/** Limits of accounts, what they say of an order, and the receipts of what was decided. */
package io.gatehouse.rest.risk;
