/** Trade ideas of a provider, who follows them, and what becomes of each on each account. */
package io.gatehouse.domain.signal;
