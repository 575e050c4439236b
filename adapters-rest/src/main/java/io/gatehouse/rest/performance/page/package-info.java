/** The page of a performance report: HTML with charts as inline SVG, complete in itself. */
package io.gatehouse.rest.performance.page;
