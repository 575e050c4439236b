/** Signals, who follows them, passing them on, and assessing them without an account. */
package io.gatehouse.rest.signal;
