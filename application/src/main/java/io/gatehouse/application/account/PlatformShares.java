package io.gatehouse.application.account;

import io.gatehouse.application.port.PlatformSlots;
import io.gatehouse.application.port.PlatformSlots.Share;
import io.gatehouse.domain.account.AccountMode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Shares of one mode's limits while a transaction holds their slots. A share that was never written
 * is the even part of its limit.
 */
final class PlatformShares {
    static final String EXPOSURE = "EXPOSURE";
    static final String POSITIONS = "POSITIONS";

    private static final BigDecimal SLOTS = BigDecimal.valueOf(PlatformSlots.COUNT);
    private static final int DIGITS = 8;

    private final AccountMode mode;
    private final Map<Key, Share> shares = new HashMap<>();
    private final Set<Key> changed = new HashSet<>();
    private boolean outgrown;

    private record Key(int slot, String resource) {}

    PlatformShares(AccountMode mode, List<Share> read) {
        this.mode = mode;
        read.forEach(share -> shares.put(new Key(share.slot(), share.resource()), share));
    }

    /** The resource that orders in an instrument take from. */
    static String ofInstrument(String symbol) {
        return "INSTRUMENT:" + symbol;
    }

    /** Shares of one limit, granted anew so that every slot has the same room left. */
    static List<Share> granted(
            AccountMode mode, String resource, BigDecimal limit, List<Share> all) {
        BigDecimal[] taken = new BigDecimal[PlatformSlots.COUNT];
        Arrays.fill(taken, BigDecimal.ZERO);
        all.stream()
                .filter(share -> share.resource().equals(resource))
                .forEach(share -> taken[share.slot()] = share.taken());
        BigDecimal room =
                even(limit.subtract(Arrays.stream(taken).reduce(BigDecimal.ZERO, BigDecimal::add)));
        return IntStream.range(0, PlatformSlots.COUNT)
                .mapToObj(
                        slot -> new Share(mode, slot, resource, taken[slot].add(room), taken[slot]))
                .toList();
    }

    /** What is taken in all; exact where every slot was read. */
    BigDecimal taken(String resource) {
        return shares.values().stream()
                .filter(share -> share.resource().equals(resource))
                .map(Share::taken)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The most that may be taken in all, as far as one slot knows. */
    BigDecimal mostTaken(int slot, String resource, BigDecimal limit) {
        Share share = share(new Key(slot, resource), limit);
        return limit.subtract(share.granted()).add(share.taken());
    }

    /** Takes from a share, or gives back; what is taken is counted while a limit is off, too. */
    void take(int slot, String resource, Optional<BigDecimal> limit, BigDecimal amount) {
        if (amount.signum() != 0) {
            Key key = new Key(slot, resource);
            Share share = share(key, limit.orElse(BigDecimal.ZERO));
            BigDecimal taken = share.taken().add(amount);
            shares.put(key, new Share(mode, slot, resource, share.granted(), taken));
            changed.add(key);
            outgrown |=
                    limit.isPresent()
                            && amount.signum() > 0
                            && taken.compareTo(share.granted()) > 0;
        }
    }

    /**
     * Whether a slot has taken more than it was granted: then others may not keep what they were.
     */
    boolean haveOutgrown() {
        return outgrown;
    }

    /** What has changed, as it is to be written. */
    List<Share> changed() {
        return changed.stream().map(shares::get).toList();
    }

    /** The same where all slots are locked, granted anew for those who come next. */
    List<Share> changedAndGranted(Map<String, BigDecimal> limits) {
        List<Share> all = List.copyOf(shares.values());
        List<Share> written = new ArrayList<>();
        changed.stream()
                .map(Key::resource)
                .distinct()
                .sorted()
                .forEach(
                        resource ->
                                written.addAll(
                                        granted(
                                                mode,
                                                resource,
                                                limits.getOrDefault(resource, BigDecimal.ZERO),
                                                all)));
        return written;
    }

    private Share share(Key key, BigDecimal limit) {
        Share known = shares.get(key);
        return known != null
                ? known
                : new Share(mode, key.slot(), key.resource(), even(limit), BigDecimal.ZERO);
    }

    /** Rounded down, so that all slots together never grant more than there is. */
    private static BigDecimal even(BigDecimal amount) {
        return amount.divide(SLOTS, DIGITS, RoundingMode.FLOOR);
    }
}
