/** The conventions every call shares: problems, pages, request ids, versions, waiting, limits. */
package io.gatehouse.rest.http;
