package io.gatehouse.application.port;

import io.gatehouse.domain.account.AccountId;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Looks for stored books that contradict themselves; everything is seen as of one instant. */
public interface BookInspection {
    /** Every invariant in its order, whether it holds or not. */
    List<Examined> examine();

    /** What postings, balances, positions, lots, fills and trades of some accounts contradict. */
    List<Difference> differences(Collection<AccountId> accounts);

    /** Keeps what a check of all accounts has found, in place of the one before. */
    void keep(Inspected inspected);

    /** What the last check has found. */
    Optional<Inspected> last();

    /** A contradiction in the books of one account, in words. */
    record Difference(AccountId account, String what) {}

    /** When all accounts were checked, how many, how much of them contradicts itself. */
    record Inspected(Instant at, long accounts, long differences, List<String> examples) {
        private static final int MOST_EXAMPLES = 5;

        public Inspected {
            examples = List.copyOf(examples);
        }

        /** Keeps only the first differences in words. */
        public static Inspected of(Instant at, long accounts, List<Difference> differences) {
            return new Inspected(
                    at,
                    accounts,
                    differences.size(),
                    differences.stream().limit(MOST_EXAMPLES).map(Difference::what).toList());
        }

        public boolean isClean() {
            return differences == 0;
        }
    }

    /** How many things were looked at, how many contradict the invariant, and the first of them. */
    record Examined(Invariant invariant, long checked, long broken, List<String> examples) {
        public Examined {
            examples = List.copyOf(examples);
        }

        public boolean holds() {
            return broken == 0;
        }
    }

    /** What must be true of the books at every instant. */
    enum Invariant {
        I1("every order exists once, with its first event and its decision"),
        I2("everything a broker executed or is asked for is an order of ours"),
        I3("one client order id is one order"),
        I4("no approved decision breaks its own limits, and every one comes out the same again"),
        I5("postings sum to zero; balances, positions, lots, fills and totals of trades agree"),
        I6("platform reservations agree with those of the accounts"),
        I7("every change is audited, sequences have no gap, chains verify"),
        I9("a final order holds nothing");

        private final String sentence;

        Invariant(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }
}
