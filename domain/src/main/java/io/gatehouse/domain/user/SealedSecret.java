package io.gatehouse.domain.user;

/** A secret that only the holder of a cipher key can read again: the key's name and the cipher. */
public record SealedSecret(String cipherKey, String text) {
    @Override
    public String toString() {
        return "SealedSecret[" + cipherKey + "]";
    }
}
