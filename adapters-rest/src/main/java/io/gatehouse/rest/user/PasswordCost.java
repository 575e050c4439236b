package io.gatehouse.rest.user;

import io.micronaut.context.annotation.ConfigurationProperties;

/**
 * {@code gatehouse.passwords.*}: memory (KiB) and passes that a new password hash costs; each hash
 * keeps those that it was made with.
 */
@ConfigurationProperties("gatehouse.passwords")
record PasswordCost(int memoryKib, int passes) {
    /** The least that argon2 can do with one lane. */
    private static final int LEAST_KIB = 8;

    PasswordCost {
        require("MEMORY_KIB", memoryKib, LEAST_KIB);
        require("PASSES", passes, 1);
    }

    private static void require(String setting, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "GATEHOUSE_PASSWORDS_%s is a whole number of %d or more, not %d."
                            .formatted(setting, least, value));
        }
    }
}
