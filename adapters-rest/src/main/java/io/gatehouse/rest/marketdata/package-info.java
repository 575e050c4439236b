/** Quotes in from feeds, and out to whoever asks. */
package io.gatehouse.rest.marketdata;
