package io.gatehouse.bootstrap.settings;

/** A whole number that is set; one beyond its bounds is refused by the name of its variable. */
public record WholeNumber(String variable, long value) {
    /** More would reach back beyond the times that the database knows. */
    public static final int CENTURY_OF_DAYS = 36_500;

    public void atLeast(int least) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "%s is a whole number of %d or more, not %d."
                            .formatted(variable, least, value));
        }
    }

    public void between(int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "%s is a whole number from %d to %d, not %d."
                            .formatted(variable, least, most, value));
        }
    }
}
