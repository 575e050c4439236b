/** An account whole, in one call. */
package io.gatehouse.rest.portfolio;
