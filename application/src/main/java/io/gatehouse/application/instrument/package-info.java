/** What can be traded, and who maintains it. */
package io.gatehouse.application.instrument;
