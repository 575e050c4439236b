/** CSV files that people hand to the command line, refused with line and field. */
package io.gatehouse.bootstrap.cli.csv;
