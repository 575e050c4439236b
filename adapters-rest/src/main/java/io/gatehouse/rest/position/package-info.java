/** Positions, the fills that made them and the round trips they were part of. */
package io.gatehouse.rest.position;
