/** The catalogue of instruments. */
package io.gatehouse.rest.instrument;
