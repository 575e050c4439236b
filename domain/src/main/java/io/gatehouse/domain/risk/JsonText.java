package io.gatehouse.domain.risk;

/** JSON strings with the escapes of RFC 8785 and no others. */
final class JsonText {
    private JsonText() {}

    static void quote(StringBuilder out, String value) {
        out.append('"');
        if (isPlain(value, 0, value.length())) {
            out.append(value);
        } else {
            escape(out, value);
        }
        out.append('"');
    }

    /** Whether a part of a text is written as it is. */
    static boolean isPlain(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (needsCare(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean needsCare(char c) {
        return c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c);
    }

    private static void escape(StringBuilder out, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> appendOther(out, value, i);
            }
        }
    }

    private static void appendOther(StringBuilder out, String value, int at) {
        char c = value.charAt(at);
        if (c < ' ') {
            String hex = Integer.toHexString(c);
            out.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
        } else {
            // Half a surrogate pair has no UTF-8: it could be neither stored nor hashed.
            out.append(Character.isSurrogate(c) && !isPaired(value, at) ? '\uFFFD' : c);
        }
    }

    private static boolean isPaired(String value, int at) {
        return Character.isHighSurrogate(value.charAt(at))
                ? at + 1 < value.length() && Character.isLowSurrogate(value.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(value.charAt(at - 1));
    }
}
