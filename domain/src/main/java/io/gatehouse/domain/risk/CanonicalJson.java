package io.gatehouse.domain.risk;

import io.gatehouse.domain.money.Decimals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;

/**
 * Writes canonical JSON (RFC 8785), so that equal content is equal text: names ascending, no white
 * space, decimals as plain strings, JSON numbers only for counts. Absent values are left out.
 */
public final class CanonicalJson {
    private static final int USUAL_LENGTH = 2048;

    /** What a value follows without a comma; no value ends in one of them. */
    private static final String OPENERS = "{[:";

    /** Integers beyond this are not exact in every JSON reader. */
    private static final long LARGEST_COUNT = 1L << 53;

    private final StringBuilder out = new StringBuilder(USUAL_LENGTH);

    /** The name before, per depth: names must ascend. */
    private final ArrayDeque<String> names = new ArrayDeque<>();

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
        String before = names.element();
        if (before.compareTo(name) >= 0) {
            throw new IllegalStateException("Names ascend: " + name + " comes after " + before);
        }
        names.pop();
        names.push(name);
        separate();
        quote(name);
        out.append(':');
        return this;
    }

    public CanonicalJson text(String value) {
        separate();
        quote(value);
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

    /** The text written so far; complete when everything begun has ended. */
    @Override
    public String toString() {
        return out.toString();
    }

    private CanonicalJson begin(char bracket) {
        separate();
        out.append(bracket);
        names.push("");
        return this;
    }

    private CanonicalJson end(char bracket) {
        out.append(bracket);
        names.pop();
        return this;
    }

    private void separate() {
        if (!out.isEmpty() && OPENERS.indexOf(out.charAt(out.length() - 1)) < 0) {
            out.append(',');
        }
    }

    private void quote(String value) {
        out.append('"');
        int plain = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (needsCare(c)) {
                out.append(value, plain, i);
                careful(value, i, c);
                plain = i + 1;
            }
        }
        out.append(value, plain, value.length()).append('"');
    }

    private static boolean needsCare(char c) {
        return c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c);
    }

    private void careful(String value, int at, char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> out.append(Character.isSurrogate(c) ? paired(value, at, c) : escaped(c));
        }
    }

    /** Half a surrogate pair has no UTF-8, so it could be neither stored nor hashed as it is. */
    private static String paired(String value, int at, char c) {
        boolean whole =
                Character.isHighSurrogate(c)
                        ? at + 1 < value.length() && Character.isLowSurrogate(value.charAt(at + 1))
                        : at > 0 && Character.isHighSurrogate(value.charAt(at - 1));
        return whole ? String.valueOf(c) : "\uFFFD";
    }

    private static String escaped(char c) {
        String hex = Integer.toHexString(c);
        return "\\u" + "0".repeat(4 - hex.length()) + hex;
    }
}
