/** Quotes: who brings them, what is kept of them, and who is told. */
package io.gatehouse.application.marketdata;
