/** Accounts of users, and the kill switch of one account. */
package io.gatehouse.rest.account;
