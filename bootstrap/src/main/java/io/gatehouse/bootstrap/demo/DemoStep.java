package io.gatehouse.bootstrap.demo;

import java.time.Instant;

/** Something that the demo's trader did in the month before. */
sealed interface DemoStep permits DemoCash, DemoDeal {
    Instant at();
}
