/** How often one address, user or key may call. */
package io.gatehouse.rest.http.limit;
