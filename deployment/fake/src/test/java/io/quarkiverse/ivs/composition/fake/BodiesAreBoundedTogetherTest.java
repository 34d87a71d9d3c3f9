package io.quarkiverse.ivs.composition.fake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.fake.control.Seed;
import io.quarkiverse.ivs.composition.fake.http.RawConnection;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;

/** However many send large bodies at once, the fake reads 64 MB of all of them. */
class BodiesAreBoundedTogetherTest {

    private static final int LARGE = 40 * 1024 * 1024;

    @Test
    void theSecondOfTwoLargeOnesIsSentAway() throws Exception {
        try (FakeServer fake = FakeServer.start(FakeSettings.defaults(), Seed.NONE, 0);
                RawConnection first = begun(fake);
                RawConnection second = begun(fake)) {
            assertThat(second.read().status()).isEqualTo(503);
            // It goes on with whoever was there before.
            first.write("x");
            assertThat(first.read().status()).isEqualTo(400);
        }
    }

    /** All of a large body but its last byte. */
    private static RawConnection begun(FakeServer fake) throws Exception {
        RawConnection connection = new RawConnection(fake.uri());
        connection.write("POST /_fake/snapshot HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + LARGE + "\r\n\r\n"
                + "x".repeat(LARGE - 1));
        return connection;
    }
}
