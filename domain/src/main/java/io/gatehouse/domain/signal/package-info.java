/**
 * Trade ideas of a provider, who follows them, and what becomes of each on each account; and
 * signals that are assessed by a portfolio brought along, without an account.
 */
package io.gatehouse.domain.signal;
