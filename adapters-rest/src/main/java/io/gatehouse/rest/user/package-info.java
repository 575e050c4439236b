/** Signing in over HTTP: tokens, keys, users. */
package io.gatehouse.rest.user;
