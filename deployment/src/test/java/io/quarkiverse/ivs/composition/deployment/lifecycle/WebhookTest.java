package io.quarkiverse.ivs.composition.deployment.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.events.DestinationStarted;
import io.quarkiverse.ivs.composition.events.SessionEnded;
import io.quarkiverse.ivs.composition.events.SessionFailed;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;

class WebhookTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(app -> app.addClasses(Observer.class, Texts.class))
            .overrideConfigKey("quarkus.ivs-composition.devservices.enabled", "false")
            .overrideConfigKey("quarkus.ivs-composition.events.webhook.enabled", "true")
            .overrideConfigKey("quarkus.ivs-composition.events.webhook.header", "X-Test-Secret")
            .overrideRuntimeConfigKey("quarkus.ivs-composition.events.webhook.secret", "new")
            .overrideRuntimeConfigKey("quarkus.ivs-composition.events.webhook.previous-secret", "old");

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static final AtomicInteger STARTED = new AtomicInteger();
    static volatile CountDownLatch hold = new CountDownLatch(0);

    @TestHTTPResource("/ivs-events")
    URI uri;

    @BeforeEach
    void forget() {
        STARTED.set(0);
    }

    @Singleton
    static class Observer {
        void started(@Observes DestinationStarted event) throws InterruptedException {
            STARTED.incrementAndGet();
            hold.await();
        }

        void ended(@Observes SessionEnded event) {
            throw new IllegalArgumentException("no");
        }

        void failed(@Observes SessionFailed event) {
        }
    }

    private CompletableFuture<Integer> post(String secret, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(body));
        if (secret != null) {
            request.header("X-Test-Secret", secret);
        }
        return CLIENT.sendAsync(request.build(), BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }

    @Test
    void eachOutcomeHasItsStatus() {
        assertThat(post("new", Texts.event("1", "Session Failure")).join()).isEqualTo(200);
        assertThat(post("old", Texts.event("2", "Session Failure")).join()).isEqualTo(200);
        assertThat(post("other", Texts.event("3", "Session Failure")).join()).isEqualTo(401);
        assertThat(post(null, Texts.event("3", "Session Failure")).join()).isEqualTo(401);
        assertThat(post("new", "{").join()).isEqualTo(400);
        assertThat(post("new", "").join()).isEqualTo(400);
        assertThat(post("new", " ".repeat(262145)).join()).isEqualTo(413);
        assertThat(post("new", Texts.event("4", "Session End")).join()).isEqualTo(500);
        assertThat(post("new", Texts.event("4", "Session Failure").replace("aws.ivs", "aws.s3")).join()).isEqualTo(200);
    }

    @Test
    void aRedeliverySharesTheEndOfTheFirst() {
        hold = new CountDownLatch(1);
        CompletableFuture<Integer> first = post("new", Texts.event("again", "Destination Start"));
        Awaitility.await().until(() -> STARTED.get() == 1);
        CompletableFuture<Integer> second = post("new", Texts.event("again", "Destination Start"));
        hold.countDown();
        assertThat(first.join()).isEqualTo(200);
        assertThat(second.join()).isEqualTo(200);
        assertThat(post("new", Texts.event("again", "Destination Start")).join()).isEqualTo(200);
        assertThat(STARTED).hasValue(1);
    }

    @Test
    void sixtyFourAreAdmittedAtOnce() {
        hold = new CountDownLatch(1);
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            answers.add(post("new", Texts.event("many" + i, "Destination Start")));
        }
        Awaitility.await().until(() -> answers.stream().filter(CompletableFuture::isDone).count() == 136);
        hold.countDown();
        List<Integer> statuses = answers.stream().map(CompletableFuture::join).toList();
        assertThat(statuses).containsOnly(200, 503);
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(64);
        assertThat(STARTED).hasValue(64);
    }
}
