package io.gatehouse.bootstrap.settings;

/** A setting cannot be used; the message is one plain sentence that names its variable. */
public final class UnusableSettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableSettingException(String sentence) {
        super(sentence);
    }

    UnusableSettingException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
