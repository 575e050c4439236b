/** Accounts whose books a broker keeps, and whose terminals tell us what is in them. */
package io.gatehouse.application.account.sync;
