package io.quarkiverse.ivs.composition.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.ServiceError;

/** What is logged when the service throttles, fails, and comes back: the page "When calls fail" shows it. */
class TheLogOfABadMinuteTest extends GuardFixture {

    private static final Path PAGE = Path.of("../docs/modules/ROOT/examples/bad-minute.log");

    private final VirtualTime time = new VirtualTime();
    private final long begun = time.nanos();

    @Test
    void thePageShowsWhatIsLogged() throws Exception {
        try (CapturedLog log = new CapturedLog(() -> String.format(Locale.ROOT, "%6.3f ", (time.nanos() - begun) / 1e9))) {
            // SmallRye's breaker knows the real time alone: it stays open for as long as the calls before its end take, many times over.
            CallGuard guard = guard(time, "retry.max-retries", "1", "circuit-breaker.request-volume-threshold", "4",
                    "circuit-breaker.failure-ratio", "0.75", "circuit-breaker.delay", "2s");
            FakeAttempts busy = new FakeAttempts("done",
                    error(Kind.THROTTLED, 429, "ThrottlingException", "Rate exceeded"), "done");
            for (int i = 0; i < 6; i++) {
                call(guard, busy);
            }
            time.advance(Duration.ofSeconds(10));

            FakeAttempts failing = new FakeAttempts(
                    error(Kind.SERVER_ERROR, 503, "InternalServerException", "Internal failure"));
            call(guard, failing);
            time.advance(Duration.ofSeconds(5));
            call(guard, failing);
            time.advance(Duration.ofSeconds(5));
            await().atMost(PATIENCE).until(() -> log.lines().stream().anyMatch(line -> line.contains("half-open")));

            call(guard, new FakeAttempts("done"));
            time.advance(Duration.ofSeconds(5));

            String lines = String.join("\n", log.lines()) + '\n';
            if (!Files.exists(PAGE) || !Files.readString(PAGE).equals(lines)) {
                Path renewed = Files.writeString(Path.of("target/bad-minute.log"), lines);
                assertThat(PAGE).as("renew it from " + renewed.toAbsolutePath()).hasContent(lines);
            }
        }
    }

    private static AttemptFailure error(Kind kind, int status, String code, String message) {
        return new AttemptFailure(kind, message, new ServiceError(status, code, message, "7f3a9c51-0d2e", null, null), null);
    }
}
