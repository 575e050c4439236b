package io.gatehouse.application.port;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.audit.BookDifference;
import io.gatehouse.domain.audit.Inspection;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Looks for stored books that contradict themselves; everything is seen as of one instant. */
public interface BookInspection {
    /** Every invariant in its order, whether it holds or not. */
    List<Examined> examine();

    /** What postings, balances, positions, lots, fills and trades of some accounts contradict. */
    List<BookDifference> differences(Collection<AccountId> accounts);

    /** Keeps what a check of all accounts has found, in place of the one before. */
    void keep(Inspection inspected);

    /** What the last check has found. */
    Optional<Inspection> last();

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
