/** How large an opening may be, and what margin positions hold. */
package io.gatehouse.rest.sizing;
