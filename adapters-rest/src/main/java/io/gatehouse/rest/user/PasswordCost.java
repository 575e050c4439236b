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
        if (memoryKib < LEAST_KIB || passes < 1) {
            throw new IllegalArgumentException(
                    "GATEHOUSE_PASSWORDS_MEMORY_KIB is at least 8 and"
                            + " GATEHOUSE_PASSWORDS_PASSES at least 1; 19456 and 2 are usual.");
        }
    }
}
