/** What {@code --demo} shows: invented, and labelled so. */
package io.gatehouse.bootstrap.demo;
