package io.gatehouse.bootstrap.cli.assess;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Shows on standard error how much of a file has been read, where somebody looks on. */
final class BatchProgress {
    /** Set by the launcher where standard error is a terminal and the results go elsewhere. */
    private static final String WANTED = "gatehouse.progress";

    private static final long MEGABYTE = 1_000_000;

    private BatchProgress() {}

    static InputStream of(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return Boolean.getBoolean(WANTED) ? ProgressBar.wrap(in, bar(Files.size(file))) : in;
    }

    private static ProgressBarBuilder bar(long size) {
        return new ProgressBarBuilder()
                .setTaskName("signals")
                .setInitialMax(size)
                .setUnit(" MB", MEGABYTE)
                .setStyle(ProgressBarStyle.ASCII);
    }
}
