package io.gatehouse.bootstrap.architecture.planted.application.order;

import java.nio.file.Path;

/** A use case with I/O of its own. */
public record ReadsFiles(Path file) {}
