package io.quarkiverse.ivs.composition.it.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;

import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.events.InvalidEventException;
import io.quarkiverse.ivs.composition.events.IvsEvents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;

@QuarkusTest
class EventsFromAQueueTest {

    @Inject
    @Any
    InMemoryConnector queue;

    @Inject
    IvsEvents events;

    @Inject
    Ledger ledger;

    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void forget() {
        ledger.lines.clear();
        ledger.failures = 0;
    }

    private String event(String name) {
        return """
                {"version":"0","id":"%s","detail-type":"IVS Composition State Change","source":"aws.ivs",\
                "time":"2026-11-27T10:00:00Z","resources":["arn:aws:ivs:eu-west-1:123456789012:composition/%1$s"],\
                "detail":{"event_name":"%s"}}""".formatted(id, name);
    }

    /** What becomes of a message: null when it was acknowledged, else why it was not. */
    private CompletableFuture<Throwable> send(String json) {
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        queue.source("ivs-events").send(Message.of(json, () -> end(end, null), failure -> end(end, failure)));
        return end;
    }

    private static CompletionStage<Void> end(CompletableFuture<Throwable> end, Throwable failure) {
        end.complete(failure);
        return CompletableFuture.completedFuture(null);
    }

    @Test
    void aMessageIsAcknowledgedWhenItsObserversAreDone() {
        assertThat(send(event("Session Start")).join()).isNull();
        assertThat(ledger.lines).containsExactly("started " + id);
        assertThat(send(event("Session Start")).join()).as("delivered twice").isNull();
        assertThat(ledger.lines).hasSize(1);
    }

    @Test
    void oneThatIsWrappedIsReadAsWell() {
        String sns = "{\"Type\":\"Notification\",\"Message\":\"" + event("Session Start").replace("\"", "\\\"") + "\"}";
        assertThat(send(sns).join()).isNull();
        assertThat(ledger.lines).containsExactly("started " + id);
    }

    @Test
    void theTransactionOfAnObserverThatFailsIsRolledBackAndTheMessageComesAgain() {
        ledger.failures = 1;
        assertThat(send(event("Session Start")).join()).hasStackTraceContaining("The database is not to be had");
        assertThat(send(event("Session Start")).join()).isNull();
        assertThat(ledger.lines).containsExactly("started " + id + ", rolled back", "started " + id);
    }

    @Test
    void theSameHoldsForAsynchronousObservers() {
        ledger.failures = 1;
        assertThat(send(event("Destination Failure")).join()).hasStackTraceContaining("The database is not to be had");
        assertThat(send(event("Destination Failure")).join()).isNull();
        assertThat(ledger.lines).containsExactly("failed " + id + ", rolled back", "failed " + id);
    }

    @Test
    void aFunctionHandsItsEventOver() throws IOException {
        EventFunction function = new EventFunction();
        function.events = events;
        function.handleRequest(new ByteArrayInputStream(event("Session Start").getBytes(StandardCharsets.UTF_8)), null, null);
        assertThat(ledger.lines).containsExactly("started " + id);
    }

    @Test
    void whatIsNoEventIsNotAcknowledgedAndTheNextOneIsReceived() {
        assertThat(send("{").join()).isInstanceOf(InvalidEventException.class);
        assertThat(send(event("Session Start")).join()).isNull();
    }

    @Test
    void anObserverOfTheEndOfATransactionHearsItThen() {
        QuarkusTransaction.requiringNew().run(() -> {
            events.receive(event("Session End"));
            assertThat(ledger.lines).isEmpty();
        });
        assertThat(ledger.lines).containsExactly("committed " + id);
    }

    @Test
    void anEventThatWasReceivedCountsAsToldWhateverBecomesOfTheTransaction() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
            events.receive(event("Session End"));
            throw new IllegalArgumentException("afterwards");
        })).hasMessage("afterwards");
        assertThat(ledger.lines).containsExactly("rolled back " + id);
        events.receive(event("Session End"));
        assertThat(ledger.lines).hasSize(1);
    }

    @Test
    void outsideOfATransactionEveryObserverOfItsEndHearsItAtOnce() {
        events.receive(event("Session End"));
        await().untilAsserted(() -> assertThat(ledger.lines).containsExactlyInAnyOrder("committed " + id, "rolled back " + id));
    }
}
