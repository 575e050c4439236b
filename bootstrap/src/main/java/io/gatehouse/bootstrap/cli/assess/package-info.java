/** Assessments on the command line: files of signals, of portfolio state and of configuration. */
package io.gatehouse.bootstrap.cli.assess;
