package io.gatehouse.domain.risk;

/** A text is not a receipt as this version writes them: damaged, altered or of another format. */
public final class UnreadableReceiptException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableReceiptException(String message) {
        super(message);
    }

    private UnreadableReceiptException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The same fault, said of a member of what is being read. */
    static UnreadableReceiptException in(String member, RuntimeException fault) {
        String what = String.valueOf(fault.getMessage());
        return new UnreadableReceiptException(member + " > " + what, fault);
    }
}
