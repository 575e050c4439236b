package io.gatehouse.domain.risk;

/** What is stored beside a receipt, from its text. */
public final class SealedReceipts {
    private SealedReceipts() {}

    /** The receipt with the columns that say the same; its hash is nobody's. */
    public static SealedReceipt of(String canonical) {
        ReceiptHeading heading = ReceiptHeading.read(CanonicalReader.read(canonical));
        return new SealedReceipt(
                heading.account(),
                heading.decisionId(),
                heading.orderId(),
                heading.sequence(),
                heading.approved(),
                heading.at(),
                canonical,
                "");
    }
}
