/** Accounts of users. */
package io.gatehouse.rest.account;
