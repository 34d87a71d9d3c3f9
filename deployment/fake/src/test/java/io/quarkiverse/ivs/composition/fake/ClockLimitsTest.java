package io.quarkiverse.ivs.composition.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.ivs.composition.fake.http.Service;

class ClockLimitsTest {

    private final Service service = new Service();

    private static String advance(String duration) {
        return "{'advance': '" + duration + "'}";
    }

    private String clock() {
        return service.ok("_fake/clock", "{}").get("now").asText();
    }

    @ParameterizedTest
    @ValueSource(strings = { "PT2562047788015215H", "P1001D", "PT24000H0.001S", "-PT1S", "P1M" })
    void itAdvancesByAtMost1000Days(String duration) {
        String before = clock();

        assertThat(service.error("_fake/clock", advance(duration)))
                .isEqualTo("400 ValidationException: clock.advance must be a "
                        + "duration of ISO 8601 such as PT60S, not negative and at most 1000 days");
        assertThat(clock()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = { "frozen", "running" })
    void itStaysBeforeTheYear10000(String mode) {
        service.pass(Duration.between(Instant.ofEpochMilli(service.now()), Instant.parse("9999-12-01T00:00:00Z")));
        service.ok("_fake/clock", "{'mode': '" + mode + "'}");

        assertThat(service.error("_fake/clock", advance("P31D")))
                .isEqualTo("400 ValidationException: clock.advance must not move "
                        + "the clock beyond the year 9999; reset the fake first");
        service.ok("_fake/clock", advance("P30D"));
        assertThat(clock()).isEqualTo("9999-12-31T00:00:00Z");
    }

    @Test
    void itAdvancesBy1000Days() {
        Instant before = Instant.parse(clock());
        service.ok("_fake/clock", advance("P1000D"));

        assertThat(clock()).isEqualTo(before.plus(Duration.ofDays(1000)).toString());
    }
}
