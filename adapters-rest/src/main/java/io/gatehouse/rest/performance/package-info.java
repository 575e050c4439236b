/** P&L and what is reckoned from it. */
package io.gatehouse.rest.performance;
