package io.gatehouse.domain.risk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the text that {@link CanonicalJson} writes and no other: JSON in another order or spelling
 * is refused, so that a text which is read can be written again byte for byte.
 */
final class CanonicalReader {
    private static final int DEEPEST = 16;
    private static final int HEX_DIGITS = 4;
    private static final int HEX = 16;
    private static final long LARGEST_COUNT = 1L << 53;

    private final Cursor cursor;

    private CanonicalReader(String text) {
        this.cursor = new Cursor(text);
    }

    /** The value of a text; throws {@link UnreadableReceiptException} for any other than it. */
    static JsonValue read(String text) {
        CanonicalReader reader = new CanonicalReader(text);
        JsonValue value = reader.value();
        reader.cursor.requireEnd();
        return value;
    }

    private JsonValue value() {
        return switch (cursor.next()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> new JsonValue.Text(cursor.string());
            case 't' -> flag("true", true);
            case 'f' -> flag("false", false);
            default -> new JsonValue.Count(cursor.count());
        };
    }

    private JsonValue object() {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        String before = "";
        cursor.enter();
        while (cursor.next() != '}') {
            cursor.separate(members.isEmpty());
            String name = cursor.string();
            if (name.compareTo(before) <= 0) {
                throw new UnreadableReceiptException(name + " does not come after " + before);
            }
            cursor.expect(':');
            members.put(name, value());
            before = name;
        }
        cursor.leave();
        return new JsonValue.Members(members);
    }

    private JsonValue array() {
        List<JsonValue> items = new ArrayList<>();
        cursor.enter();
        while (cursor.next() != ']') {
            cursor.separate(items.isEmpty());
            items.add(value());
        }
        cursor.leave();
        return new JsonValue.Items(items);
    }

    private JsonValue flag(String word, boolean meaning) {
        cursor.word(word);
        return new JsonValue.Flag(meaning);
    }

    /** The text, how far it has been read, and how deep that is. */
    private static final class Cursor {
        private final String text;
        private int at;
        private int depth;

        Cursor(String text) {
            this.text = text;
        }

        void requireEnd() {
            if (at != text.length()) {
                throw unexpected();
            }
        }

        String string() {
            expect('"');
            int end = text.indexOf('"', at);
            // Hardly any text needs an escape, and then what is written is what is meant.
            return end >= 0 && JsonText.isPlain(text, at, end) ? plain(end) : withEscapes();
        }

        private String plain(int end) {
            String value = text.substring(at, end);
            at = end + 1;
            return value;
        }

        private String withEscapes() {
            int from = at - 1;
            StringBuilder out = new StringBuilder();
            while (next() != '"') {
                char c = text.charAt(at++);
                out.append(c == '\\' ? escaped() : c);
            }
            expect('"');
            String value = out.toString();
            requireSpelling(value, from);
            return value;
        }

        /** Every string has one spelling; an escape that was not needed is an alteration. */
        private void requireSpelling(String value, int from) {
            StringBuilder canonical = new StringBuilder(at - from);
            JsonText.quote(canonical, value);
            if (!text.regionMatches(from, canonical.toString(), 0, at - from)
                    || canonical.length() != at - from) {
                throw new UnreadableReceiptException("A text is not canonical at " + from);
            }
        }

        private char escaped() {
            char c = next();
            at++;
            return switch (c) {
                case 'b' -> '\b';
                case 't' -> '\t';
                case 'n' -> '\n';
                case 'f' -> '\f';
                case 'r' -> '\r';
                case 'u' -> unicode();
                default -> c;
            };
        }

        private char unicode() {
            int value = 0;
            for (int i = 0; i < HEX_DIGITS; i++) {
                int digit = Character.digit(next(), HEX);
                if (digit < 0) {
                    throw unexpected();
                }
                value = value * HEX + digit;
                at++;
            }
            return (char) value;
        }

        long count() {
            int from = at;
            while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            String digits = text.substring(from, at);
            long count = number(digits);
            if (count > LARGEST_COUNT
                    || count < -LARGEST_COUNT
                    || !Long.toString(count).equals(digits)) {
                throw new UnreadableReceiptException("A count is not canonical: " + digits);
            }
            return count;
        }

        private long number(String digits) {
            try {
                return Long.parseLong(digits);
            } catch (NumberFormatException noNumber) {
                throw unexpected();
            }
        }

        void word(String word) {
            if (!text.startsWith(word, at)) {
                throw unexpected();
            }
            at += word.length();
        }

        void enter() {
            at++;
            depth++;
            if (depth >= DEEPEST) {
                throw new UnreadableReceiptException("Nested too deep at " + at);
            }
        }

        void leave() {
            at++;
            depth--;
        }

        void separate(boolean first) {
            if (!first) {
                expect(',');
            }
        }

        void expect(char c) {
            if (next() != c) {
                throw unexpected();
            }
            at++;
        }

        char next() {
            if (at >= text.length()) {
                throw new UnreadableReceiptException("The text ends too early");
            }
            return text.charAt(at);
        }

        private UnreadableReceiptException unexpected() {
            return new UnreadableReceiptException("Not canonical JSON at " + at);
        }
    }
}
