package io.quarkiverse.ivs.composition.runtime.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.events.Claims.Taking;

class MemoryClaimsTest {

    private Instant now = Instant.EPOCH;
    private final MemoryClaims claims = new MemoryClaims(() -> now);

    private Taking take(String key, String owner) {
        return claims.take(key, owner, Duration.ofMinutes(1)).await().indefinitely();
    }

    @Test
    void oneOwnerHasItUntilItsLeaseIsOver() {
        assertThat(take("k", "a")).isEqualTo(Taking.TAKEN);
        assertThat(take("k", "b")).isEqualTo(Taking.HELD);
        now = now.plusSeconds(60);
        assertThat(take("k", "b")).isEqualTo(Taking.TAKEN);
        assertThat(claims.done("k", "a").await().indefinitely()).isFalse();
        assertThat(claims.giveBack("k", "a").await().indefinitely()).isFalse();
        assertThat(claims.renew("k", "a", Duration.ofMinutes(1)).await().indefinitely()).isFalse();
        assertThat(take("k", "c")).isEqualTo(Taking.HELD);
    }

    @Test
    void whatIsGivenBackIsFree() {
        take("k", "a");
        assertThat(claims.giveBack("k", "a").await().indefinitely()).isTrue();
        assertThat(take("k", "b")).isEqualTo(Taking.TAKEN);
    }

    @Test
    void whatIsDoneIsKeptForADay() {
        take("k", "a");
        assertThat(claims.done("k", "a").await().indefinitely()).isTrue();
        now = now.plus(MemoryClaims.KEPT).minusMillis(1);
        assertThat(take("k", "b")).isEqualTo(Taking.DONE);
        now = now.plusMillis(1);
        assertThat(take("k", "b")).isEqualTo(Taking.TAKEN);
    }

    @Test
    void whatIsHeldAndWhatIsDoneIsCounted() {
        take("k", "a");
        take("l", "a");
        claims.done("k", "a").await().indefinitely();
        assertThat(claims.size()).isEqualTo(2);
        claims.giveBack("l", "a").await().indefinitely();
        assertThat(claims.size()).isEqualTo(1);
    }

    @Test
    void theOldestIsForgottenWhenThereAreTooMany() {
        for (int i = 0; i <= MemoryClaims.MAX_DONE; i++) {
            take("k" + i, "a");
            claims.done("k" + i, "a").await().indefinitely();
        }
        assertThat(take("k0", "b")).isEqualTo(Taking.TAKEN);
        assertThat(take("k1", "b")).isEqualTo(Taking.DONE);
    }
}
