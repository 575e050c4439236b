package io.gatehouse.bootstrap.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Writes a file of signals to start from. */
@Command(
        name = "create-sample",
        description = "Writes a file of signals for 'gatehouse batch' to start from.",
        mixinStandardHelpOptions = true)
final class CreateSampleCommand implements Callable<Integer> {
    private static final String SAMPLE =
            """
            {
              "portfolio": {
                "total_equity": "100000",
                "current_drawdown": "0.05",
                "daily_pnl": "500",
                "cash": "20000",
                "positions": {"ETH": "4000"}
              },
              "config": {
                "max_drawdown_percent": "20",
                "max_daily_loss_percent": "5",
                "risk_per_trade_percent": "2",
                "max_position_percent": "20",
                "stop_loss_percent": "2",
                "reward_ratio": "2"
              },
              "signals": [
                {
                  "signal_id": "sample-1",
                  "asset": "BTC",
                  "signal_type": "LONG",
                  "price": "50000",
                  "confidence": "0.8",
                  "timestamp": "2026-01-31T09:30:00Z"
                },
                {
                  "signal_id": "sample-2",
                  "asset": "ETH",
                  "signal_type": "SHORT",
                  "price": "3000",
                  "confidence": "0.6",
                  "timestamp": "2026-01-31T09:31:00Z",
                  "stop_loss": "3090",
                  "take_profit": "2700"
                }
              ]
            }
            """;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FILE", description = "The file to write; a new one.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (Files.exists(file) && (!Files.isRegularFile(file) || Files.size(file) > 0)) {
            throw new WrongUseException(spec, "The file '" + file + "' is there already.");
        }
        try {
            Files.writeString(file, SAMPLE);
        } catch (IOException unwritable) {
            throw new WrongUseException(spec, "The file " + file + " cannot be written.");
        }
        return ExitCode.OK;
    }
}
