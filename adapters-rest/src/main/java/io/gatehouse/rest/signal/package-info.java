/** Signals, who follows them, and passing them on. */
package io.gatehouse.rest.signal;
