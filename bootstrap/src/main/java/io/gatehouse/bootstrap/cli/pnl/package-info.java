/** P&L of a file of fills, without a server. */
package io.gatehouse.bootstrap.cli.pnl;
