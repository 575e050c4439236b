/** Requests that may be repeated without being done twice. */
package io.gatehouse.rest.http.once;
