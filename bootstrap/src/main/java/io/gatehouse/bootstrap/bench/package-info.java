/** The load benchmark: a fresh server, driven over HTTP as its callers drive it. */
package io.gatehouse.bootstrap.bench;
