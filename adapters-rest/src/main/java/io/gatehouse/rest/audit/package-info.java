/** The record of what was done. */
package io.gatehouse.rest.audit;
