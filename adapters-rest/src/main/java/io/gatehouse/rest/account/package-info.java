/** Accounts of users, and the kill switch of one account or of more. */
package io.gatehouse.rest.account;
