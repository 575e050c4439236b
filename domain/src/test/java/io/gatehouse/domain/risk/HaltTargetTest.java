package io.gatehouse.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.user.UserId;

import org.junit.jupiter.api.Test;

import java.util.UUID;

class HaltTargetTest {
    private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000001");

    @Test
    void isNamedByTheIdOrSymbolOfWhatIsStopped() {
        assertThat(new Halt.Target.OfUser(new UserId(ID)).id()).contains(ID.toString());
        assertThat(new Halt.Target.OfAccount(new AccountId(ID)).id()).contains(ID.toString());
        assertThat(new Halt.Target.OfInstrument(new Symbol("BTC")).id()).contains("BTC");
        assertThat(Halt.Target.PLATFORM.id()).isEmpty();
    }
}
