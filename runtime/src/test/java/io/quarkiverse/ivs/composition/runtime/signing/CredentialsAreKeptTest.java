package io.quarkiverse.ivs.composition.runtime.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkiverse.ivs.composition.runtime.config.CredentialsType;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Time and threads are the test's. */
class CredentialsAreKeptTest {

    private static final Instant START = Instant.parse("2026-08-01T10:00:00Z");

    private final MovingClock clock = new MovingClock();
    private final Deque<Runnable> workers = new ArrayDeque<>();
    private final FakeSource source = new FakeSource();
    private Credentials credentials = credentials(CredentialsType.DEFAULT);

    @Test
    void nothingIsAskedForBeforeTheFirstCall() {
        assertThat(credentials.current()).isNull();
        assertThat(source.asked).isZero();
        assertThat(workers).isEmpty();
    }

    @Test
    void theProviderIsAskedOnAWorkerAndOnceHoweverManyWait() {
        source.answer = session("a", null);
        CompletableFuture<AwsCredentialsIdentity> first = credentials.resolve().subscribeAsCompletionStage();
        CompletableFuture<AwsCredentialsIdentity> second = credentials.resolve().subscribeAsCompletionStage();
        assertThat(source.asked).isZero();

        runWorkers();

        assertThat(source.asked).isEqualTo(1);
        assertThat(first).isCompletedWithValue(source.answer);
        assertThat(second).isCompletedWithValue(source.answer);
        assertThat(credentials.current()).isSameAs(source.answer);
    }

    @Test
    void theyAreKeptUntilAMinuteBeforeTheyExpire() {
        resolve(session("a", START.plus(Duration.ofHours(1))));
        source.failure = new IllegalStateException("no network");

        clock.now = START.plus(Duration.ofMinutes(59)).minusMillis(1);
        assertThat(credentials.current()).isSameAs(source.answer);
        clock.now = START.plus(Duration.ofMinutes(59));
        assertThat(credentials.current()).isNull();
    }

    @Test
    void theyAreAskedForAgainFiveMinutesBeforeWhileThoseAtHandAreUsed() {
        AwsCredentials old = resolve(session("a", START.plus(Duration.ofHours(1))));
        clock.now = START.plus(Duration.ofMinutes(55)).minusMillis(1);
        assertThat(credentials.current()).isSameAs(old);
        assertThat(workers).isEmpty();

        clock.now = START.plus(Duration.ofMinutes(55));
        source.answer = session("b", START.plus(Duration.ofHours(2)));
        assertThat(credentials.current()).isSameAs(old);
        assertThat(credentials.current()).isSameAs(old);
        assertThat(workers).hasSize(1);

        runWorkers();
        assertThat(credentials.current()).isSameAs(source.answer);
    }

    @Test
    void aRefreshThatFailsIsRepeatedThirtySecondsLater() {
        AwsCredentials old = resolve(session("a", START.plus(Duration.ofHours(1))));
        clock.now = START.plus(Duration.ofMinutes(55));
        source.failure = new IllegalStateException("no network");
        credentials.current();
        runWorkers();

        clock.now = clock.now.plusSeconds(29);
        assertThat(credentials.current()).isSameAs(old);
        assertThat(workers).isEmpty();
        clock.now = clock.now.plusSeconds(1);
        assertThat(credentials.current()).isSameAs(old);
        assertThat(workers).hasSize(1);
    }

    @Test
    void thoseWithoutAnEndAreAskedForAgainEveryFiveMinutes() {
        resolve(session("a", null));
        clock.now = START.plus(Duration.ofMinutes(5));

        assertThat(credentials.current()).isSameAs(source.answer);
        assertThat(workers).hasSize(1);
    }

    @Test
    void staticOnesAreNeverAskedForAgain() {
        credentials = credentials(CredentialsType.STATIC);
        resolve(AwsBasicCredentials.create("id", "secret"));
        clock.now = START.plus(Duration.ofDays(365));

        assertThat(credentials.current()).isSameAs(source.answer);
        assertThat(workers).isEmpty();
    }

    @Test
    void expiredOnesAreDroppedAndAskedForFromANewProvider() {
        AwsCredentials old = resolve(session("a", null));
        clock.now = START.plusSeconds(6);

        assertThat(credentials.invalidate(old)).isTrue();
        assertThat(credentials.current()).isNull();
        resolve(session("b", null));
        assertThat(source.made).isEqualTo(2);
    }

    @Test
    void onlyTheFirstOfManyCallsThatFailTogetherDropsThem() {
        AwsCredentials old = resolve(session("a", null));
        clock.now = START.plusSeconds(60);
        credentials.invalidate(old);
        AwsCredentials fresh = resolve(session("b", null));
        clock.now = START.plusSeconds(120);

        assertThat(credentials.invalidate(old)).isTrue();
        assertThat(credentials.current()).isSameAs(fresh);
    }

    @Test
    void thoseThatCameExpiredAreNotAskedForAgain() {
        AwsCredentials stale = resolve(session("a", null));
        clock.now = START.plusSeconds(4);

        assertThat(credentials.invalidate(stale)).isFalse();
        assertThat(credentials.current()).isSameAs(stale);
    }

    @ParameterizedTest
    @EnumSource(names = { "STATIC", "ENV_VARIABLE", "ANONYMOUS" })
    void thoseThatCannotChangeAreNotDropped(CredentialsType type) {
        credentials = credentials(type);
        AwsCredentials unchanging = resolve(session("a", null));
        clock.now = START.plusSeconds(60);

        assertThat(credentials.invalidate(unchanging)).isFalse();
        assertThat(credentials.current()).isSameAs(source.answer);
    }

    @Test
    void aFailureIsNotKept() {
        source.failure = new IllegalStateException("no network");
        assertThat(failure())
                .hasMessage("No AWS credentials were found by quarkus.ivs-composition.aws.credentials.type=default:"
                        + " set quarkus.ivs-composition.aws.credentials.type, or give the application a role, an AWS profile, or"
                        + " AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.")
                .hasCause(source.failure);

        source.failure = null;
        resolve(session("a", null));
        assertThat(credentials.current()).isSameAs(source.answer);
    }

    @Test
    void whatACommandPrintedIsNotRepeated() {
        credentials = credentials(CredentialsType.PROCESS);
        source.failure = new IllegalStateException("Unrecognized token 'SECRET'");

        assertThat(failure()).hasNoCause().hasMessage("No AWS credentials were found by"
                + " quarkus.ivs-composition.aws.credentials.type=process: check what the command in"
                + " quarkus.ivs-composition.aws.credentials.process-provider.command prints.");
    }

    @ParameterizedTest
    @CsvSource({ "access key id, i%sd, secret, token", "secret access key, id, s%secret, token",
            "session token, id, secret, token%s" })
    void onesThatNoHeaderCanHoldAreRefusedWithoutTheirText(String part, String id, String secret, String token) {
        for (String control : List.of("\r", "\n", "\0", "\u007f")) {
            source.answer = AwsSessionCredentials.create(id.formatted(control), secret.formatted(control),
                    token.formatted(control));

            assertThat(failure()).hasNoCause().hasMessage("The " + part + " found by"
                    + " quarkus.ivs-composition.aws.credentials.type=default has a line break or another control character:"
                    + " correct it where it is kept.");
            assertThat(credentials.current()).isNull();
        }
    }

    @Test
    void anonymousOnesHaveNoParts() {
        credentials = credentials(CredentialsType.ANONYMOUS);
        resolve(AnonymousCredentialsProvider.create().resolveCredentials());
    }

    @Test
    void aProviderThatGivesNothingIsNamed() {
        credentials = credentials(CredentialsType.CUSTOM);
        source.answer = null;

        assertThat(failure()).hasNoCause().hasMessage("No AWS credentials were found by"
                + " quarkus.ivs-composition.aws.credentials.type=custom: the provider returned null. Check the bean that is to"
                + " provide them.");
    }

    @Test
    void anErrorIsAFailureLikeAnyOtherAndNotKept() {
        source.failure = new StackOverflowError("deep");
        assertThat(failure()).hasMessageStartingWith("No AWS credentials were found by ").hasCause(source.failure);

        source.failure = null;
        resolve(session("a", null));
        assertThat(credentials.current()).isSameAs(source.answer);
    }

    @Test
    void aThreadThatCannotBeHadIsAFailureThatIsNotKept() {
        Deque<Throwable> failures = new ArrayDeque<>(
                List.of(new RejectedExecutionException(), new OutOfMemoryError("unable to create native thread")));
        credentials = new Credentials(source, clock, task -> {
            if (failures.isEmpty()) {
                task.run();
            } else {
                throw CredentialsAreKeptTest.<RuntimeException> sneaky(failures.poll());
            }
        }, NoCredentialsTextTest.nothingConfigured());

        assertThat(failure()).hasMessage("The application is shutting down.");
        assertThat(failure()).hasMessage("There is no thread to look up the AWS credentials.");
        resolve(session("a", null));
    }

    @Test
    void newOnesThatSoonEndAreNotAskedForByEveryCall() {
        AwsCredentials first = resolve(session("a", START.plus(Duration.ofMinutes(4))));
        assertThat(credentials.current()).isSameAs(first);
        assertThat(workers).isEmpty();

        clock.now = START.plusSeconds(30);
        assertThat(credentials.current()).isSameAs(first);
        assertThat(workers).hasSize(1);
        runWorkers();
        assertThat(credentials.current()).isSameAs(first);
        assertThat(workers).isEmpty();
    }

    @Test
    void newOnesAreAskedForAgainBeforeTheyEndHoweverSoon() {
        AwsCredentials first = resolve(session("a", START.plusSeconds(80)));
        clock.now = START.plusSeconds(19);
        assertThat(credentials.current()).isSameAs(first);
        assertThat(workers).isEmpty();
        clock.now = START.plusSeconds(20);
        assertThat(credentials.current()).isNull();
    }

    @Test
    void aBeanIsAskedForEachCall() {
        credentials = credentials(CredentialsType.CUSTOM);
        AwsCredentials first = resolve(session("a", START.plus(Duration.ofHours(1))));
        assertThat(credentials.current()).isNull();
        AwsCredentials second = resolve(session("b", START.plus(Duration.ofHours(1))));

        assertThat(credentials.current()).isNull();
        assertThat(source.asked).isEqualTo(2);
        assertThat(source.made).isEqualTo(1);
        assertThat(credentials.invalidate(first)).isTrue();
        assertThat(credentials.invalidate(second)).isTrue();
    }

    @Test
    void whatABeanGivesIsKeptIfItHasAnEndAndTheApplicationSaysSo() {
        source.cached = true;
        credentials = credentials(CredentialsType.CUSTOM);
        resolve(session("a", null));
        assertThat(credentials.current()).isNull();

        AwsCredentials ends = resolve(session("b", START.plus(Duration.ofHours(1))));
        assertThat(credentials.current()).isSameAs(ends);
        clock.now = START.plus(Duration.ofMinutes(59));
        assertThat(credentials.current()).isNull();
    }

    @Test
    void aBeanIsNotAskedForACallThatHasLeft() {
        credentials = credentials(CredentialsType.CUSTOM);
        credentials.resolve().subscribe().with(identity -> {
        }).cancel();

        runWorkers();
        assertThat(source.asked).isZero();
    }

    private Throwable failure() {
        CompletableFuture<AwsCredentialsIdentity> result = credentials.resolve().subscribeAsCompletionStage();
        runWorkers();
        Throwable failure = catchThrowable(result::join).getCause();
        assertThat(failure).isInstanceOf(NoCredentialsException.class);
        return failure;
    }

    private AwsCredentials resolve(AwsCredentials answer) {
        source.answer = answer;
        CompletableFuture<AwsCredentialsIdentity> result = credentials.resolve().subscribeAsCompletionStage();
        runWorkers();
        assertThat(result).isCompletedWithValue(answer);
        return answer;
    }

    private void runWorkers() {
        while (!workers.isEmpty()) {
            workers.poll().run();
        }
    }

    private Credentials credentials(CredentialsType type) {
        source.type = type;
        return new Credentials(source, clock, workers::add, NoCredentialsTextTest.nothingConfigured());
    }

    /** Throws what no signature allows. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T sneaky(Throwable failure) throws T {
        throw (T) failure;
    }

    private static AwsCredentials session(String id, Instant end) {
        return AwsSessionCredentials.builder().accessKeyId(id).secretAccessKey("secret").sessionToken("token")
                .expirationTime(end).build();
    }

    private static final class FakeSource extends CredentialsSource {
        private CredentialsType type;
        private AwsCredentials answer;
        private Throwable failure;
        private boolean cached;
        private int made;
        private int asked;

        FakeSource() {
            super(null, null, key -> Optional.empty());
        }

        @Override
        CredentialsType type() {
            return type;
        }

        @Override
        boolean isCached() {
            return cached;
        }

        @Override
        Optional<String> profile() {
            return Optional.empty();
        }

        @Override
        AwsCredentialsProvider provider() {
            made++;
            return () -> {
                asked++;
                if (failure != null) {
                    throw CredentialsAreKeptTest.<RuntimeException> sneaky(failure);
                }
                return answer;
            };
        }
    }

    private static final class MovingClock extends Clock {
        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
