/** Real PostgreSQL from Maven, run as a private and durable child of one Gatehouse home. */
package io.gatehouse.bootstrap.postgres;
