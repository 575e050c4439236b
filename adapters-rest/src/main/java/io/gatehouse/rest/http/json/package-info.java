/**
 * Strict JSON: request bodies read into records with every fault named, answers written as the
 * contract says.
 */
package io.gatehouse.rest.http.json;
