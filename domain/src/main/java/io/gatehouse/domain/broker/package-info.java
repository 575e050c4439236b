/** What brokers tell of the accounts whose books they keep. */
package io.gatehouse.domain.broker;
