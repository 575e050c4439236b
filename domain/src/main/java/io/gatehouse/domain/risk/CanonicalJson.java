package io.gatehouse.domain.risk;

import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Writes canonical JSON (RFC 8785), so that equal content is equal text: names ascending, no white
 * space, decimals as plain strings, JSON numbers only for counts. Absent values are left out.
 */
public final class CanonicalJson {
    private static final int DEEPEST = 16;
    private static final int USUAL_LENGTH = 4096;
    private static final int NANO_DIGITS = 9;

    /** Integers beyond this are not exact in every JSON reader. */
    private static final long LARGEST_COUNT = 1L << 53;

    private final StringBuilder out = new StringBuilder(USUAL_LENGTH);

    private final Nesting nesting = new Nesting();

    public CanonicalJson beginObject() {
        return begin('{');
    }

    public CanonicalJson endObject() {
        return end('}');
    }

    public CanonicalJson beginArray() {
        return begin('[');
    }

    public CanonicalJson endArray() {
        return end(']');
    }

    /** The name of the value that follows; after the one before in UTF-16 order. */
    public CanonicalJson name(String name) {
        nesting.ascend(name);
        separate();
        JsonText.quote(out, name);
        out.append(':');
        nesting.first = true;
        return this;
    }

    public CanonicalJson text(String value) {
        separate();
        JsonText.quote(out, value);
        return this;
    }

    public CanonicalJson decimal(BigDecimal value) {
        separate();
        out.append('"').append(Decimals.text(value)).append('"');
        return this;
    }

    /** A small whole number, as a JSON number. */
    public CanonicalJson count(long value) {
        if (Math.abs(value) > LARGEST_COUNT) {
            throw new IllegalArgumentException("Not exact as a JSON number: " + value);
        }
        separate();
        out.append(value);
        return this;
    }

    public CanonicalJson flag(boolean value) {
        separate();
        out.append(value);
        return this;
    }

    public CanonicalJson text(String name, String value) {
        return name(name).text(value);
    }

    public CanonicalJson text(String name, Optional<?> value) {
        return value.isPresent() ? text(name, value.get().toString()) : this;
    }

    public CanonicalJson instant(String name, Instant value) {
        return text(name, value.toString());
    }

    /** How long before {@code now} it was, in seconds; negative when it is later. */
    public CanonicalJson age(String name, Instant value, Instant now) {
        Duration age = Duration.between(value, now);
        BigDecimal nanos = BigDecimal.valueOf(age.getNano(), NANO_DIGITS);
        return decimal(name, BigDecimal.valueOf(age.getSeconds()).add(nanos));
    }

    public CanonicalJson decimal(String name, BigDecimal value) {
        return name(name).decimal(value);
    }

    public CanonicalJson decimal(String name, Optional<BigDecimal> value) {
        return value.isPresent() ? decimal(name, value.get()) : this;
    }

    public CanonicalJson count(String name, long value) {
        return name(name).count(value);
    }

    public CanonicalJson flag(String name, boolean value) {
        return name(name).flag(value);
    }

    /** A flag that is left out unless it is true. */
    public CanonicalJson mark(String name, boolean value) {
        return value ? flag(name, true) : this;
    }

    /** The text written so far; complete when everything begun has ended. */
    @Override
    public String toString() {
        return out.toString();
    }

    private CanonicalJson begin(char bracket) {
        separate();
        out.append(bracket);
        nesting.enter();
        return this;
    }

    private CanonicalJson end(char bracket) {
        out.append(bracket);
        nesting.leave();
        return this;
    }

    private void separate() {
        if (!nesting.first) {
            out.append(',');
        }
        nesting.first = false;
    }

    /** Where the text stands: how deep, whether a comma is due, and the name before. */
    private static final class Nesting {
        private final String[] names = new String[DEEPEST];
        private int depth;
        private boolean first = true;

        void ascend(String name) {
            if (names[depth].compareTo(name) >= 0) {
                throw new IllegalStateException(
                        "Names ascend: " + name + " comes after " + names[depth]);
            }
            names[depth] = name;
        }

        void enter() {
            depth++;
            names[depth] = "";
            first = true;
        }

        void leave() {
            depth--;
            first = false;
        }
    }
}
