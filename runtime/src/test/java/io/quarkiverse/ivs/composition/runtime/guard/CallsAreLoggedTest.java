package io.quarkiverse.ivs.composition.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.Kind;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure.ServiceError;
import io.quarkiverse.ivs.composition.runtime.ivs.Operation;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;

/** What an operator hears. */
class CallsAreLoggedTest extends GuardFixture {

    private static final String START = "StartComposition in eu-west-1 for template \"podcast\", token \"a-token\": ";

    private final VirtualTime time = new VirtualTime();
    private final CapturedLog log = new CapturedLog();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void aSuccessSaysNothing() {
        start(guard(time), new FakeAttempts("done"));
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void eachAttemptThatFailedSaysWhatFollows() {
        call(guard(time, "retry.max-retries", "2", "retry.initial-delay", "0s"), new FakeAttempts(
                new AttemptFailure(Kind.SERVER_ERROR, "try later", new ServiceError(503, "InternalServerException",
                        "try later", "7f3a", Duration.ofSeconds(2), null), null),
                Failures.of(Kind.NOT_CONNECTED), Failures.of(Kind.REJECTED, 404)));
        time.runAll();
        assertThat(log.lines()).containsExactly(
                "DEBUG " + START + "attempt 1 failed, server error (503 InternalServerException, request id 7f3a): try later;"
                        + " again in 2000 ms",
                "DEBUG " + START + "attempt 2 failed, not connected: NOT_CONNECTED; again in 0 ms",
                "DEBUG " + START
                        + "attempt 3 failed, rejected (404 REJECTED, request id id): REJECTED; there is no further one",
                "WARN " + START + "it may have started a composition: the last attempt failed, rejected (404 REJECTED, request"
                        + " id id): REJECTED. Start again with the token: that finds the composition if there is one");
    }

    @Test
    void theFirstThrottleOfAQuietTimeSaysHowLongTheQueueIs() {
        CallGuard guard = guard(time);
        FakeAttempts attempts = new FakeAttempts(Failures.of(Kind.THROTTLED, 429), Failures.of(Kind.THROTTLED, 429), "done");
        call(guard, attempts);
        call(guard, attempts);
        time.runAll();
        assertThat(log.lines()).containsExactly(
                "WARN The service throttles StartComposition in eu-west-1: 1.00 requests a second leave from now on, more as long"
                        + " as it does not throttle again; 0 wait",
                "DEBUG " + START + "attempt 1 failed, throttled (429 THROTTLED, request id id): THROTTLED; it goes back to its"
                        + " place in the queue",
                "DEBUG " + START + "attempt 2 failed, throttled (429 THROTTLED, request id id): THROTTLED; it goes back to its"
                        + " place in the queue");
    }

    @Test
    void aBreakerSaysThatItOpensAndCloses() {
        CallGuard guard = guard("retry.max-retries", "0", "circuit-breaker.request-volume-threshold", "1",
                "circuit-breaker.delay", "0ms");
        failStart(guard, new FakeAttempts(Failures.of(Kind.NOT_CONNECTED)));
        org.awaitility.Awaitility.await().atMost(PATIENCE).until(() -> guard.breakers().get(0).state().equals("HALF_OPEN"));
        start(guard, new FakeAttempts("done"));
        assertThat(log.lines()).contains(
                "WARN The circuit breaker of StartComposition in eu-west-1 is open: the service keeps failing, so calls are"
                        + " refused for a while",
                "INFO The circuit breaker of StartComposition in eu-west-1 is closed: calls are made again");
    }

    @Test
    void whatBecameOfAStartWhoseCallerLeftIsSaidWithItsToken() {
        AtomicReference<UniEmitter<? super CallGuard.Started>> answer = new AtomicReference<>();
        CallGuard guard = guard(time);
        guard.call(FakeAttempts.call(Operation.START_COMPOSITION, REGION, attempt -> {
            attempt.sends();
            return Uni.createFrom().<CallGuard.Started> emitter(answer::set);
        })).subscribe().withSubscriber(UniAssertSubscriber.create()).cancel();
        answer.get().complete((CallGuard.Started) () -> Composition.builder()
                .arn("arn:aws:ivs:eu-west-1:123456789012:composition/c").build());
        assertThat(log.lines()).containsExactly(
                "DEBUG " + START + "its caller left; the attempt goes on, and is the last one",
                "WARN " + START + "its caller did not wait for the end: it started"
                        + " arn:aws:ivs:eu-west-1:123456789012:composition/c");
    }

    @Test
    void nobodyKnowsWhatBecameOfAStartWhoseCallerLeftAndThatTimesOut() {
        call(guard(time), new FakeAttempts(FakeAttempts.NEVER)).cancel();
        time.runAll();
        assertThat(log.lines()).last()
                .isEqualTo("WARN " + START + "its caller did not wait for the end: nobody knows whether it"
                        + " was carried out: timed out: No answer within 10000 ms (quarkus.ivs-composition.timeout)");
    }

    @Test
    void aCallerWhoLeavesBetweenAttemptsOfAStartThatMayHaveHappened() {
        call(guard(time), new FakeAttempts(Failures.of(Kind.DISCONNECTED))).cancel();
        assertThat(log.lines()).last().isEqualTo("WARN " + START + "it may have started a composition: its caller left before"
                + " another attempt. Start again with the token: that finds the composition if there is one");
    }

    @Test
    void eachStartUnderWayIsSaidWithItsTokenWhenTheApplicationShutsDown() {
        CallGuard guard = guard(time);
        IntStream.range(0, 3).forEach(i -> call(guard, new FakeAttempts(FakeAttempts.NEVER)));
        guard.close();
        assertThat(log.lines()).as("one is under way, two wait").containsExactly("WARN " + START + "it may have started a"
                + " composition: the application shuts down. Start again with the token: that finds the composition if there is"
                + " one");
    }

    @Test
    void noLineBreakComesFromOutside() {
        call(guard(time, "retry.max-retries", "0"), new FakeAttempts(
                new AttemptFailure(Kind.REJECTED, "a\r\nINFO forged\u2028line", null, null)));
        assertThat(log.lines()).containsExactly(
                "DEBUG " + START + "attempt 1 failed, rejected: a INFO forged line; there is no further one");
    }
}
