/** The contract as a document that programs and people can read. */
package io.gatehouse.rest.http.docs;
