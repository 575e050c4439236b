/** Cash in and out, and the ledger that books it. */
package io.gatehouse.rest.ledger;
