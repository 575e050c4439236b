/** Limits of accounts and the receipts of what was decided by them. */
package io.gatehouse.rest.risk;
