package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.io.IOException;
import java.time.Duration;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.events.DeliveryInProgressException;
import io.quarkiverse.ivs.composition.events.InvalidEventException;
import io.quarkiverse.ivs.composition.events.IvsEvents;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkiverse.ivs.composition.runtime.config.EndpointOverride;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkiverse.ivs.composition.runtime.config.Loopback;
import io.quarkiverse.ivs.composition.runtime.ivs.WireFormat;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/**
 * Asks the fake for its events, one question after the other, and receives them as a queue would deliver them. The fake
 * remembers what was got, so nothing comes twice when the application starts again.
 */
@Singleton
class FakeFollower {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.ivs.composition");
    private static final long PAUSE_MILLIS = 1000;
    private static final int DELIVERIES = 10;
    private static final Duration LONGEST_DELIVERY = Duration.ofSeconds(10);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(1);

    private final IvsCompositionRuntimeConfig config;
    private final IvsEvents events;
    private final Vertx vertx;
    private final Duration longestDelivery;
    private String uri;
    private HttpClient client;
    private volatile long got;
    private volatile boolean closed;

    @Inject
    FakeFollower(IvsCompositionRuntimeConfig config, IvsEvents events, Vertx vertx) {
        this(config, events, vertx, LONGEST_DELIVERY);
    }

    FakeFollower(IvsCompositionRuntimeConfig config, IvsEvents events, Vertx vertx, Duration longestDelivery) {
        this.config = config;
        this.events = events;
        this.vertx = vertx;
        this.longestDelivery = longestDelivery;
    }

    /** When the application is ready: the first event may be told at once. */
    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        if (config.events().followFake()) {
            uri = endpoint() + "/_fake/events";
            client = vertx.createHttpClient();
            ask();
        }
    }

    /** Before the deliveries end: nothing is begun any more. */
    void close(@Observes @Priority(Integer.MIN_VALUE) ShutdownEvent event) {
        closed = true;
    }

    /** After the deliveries have ended: they were got. */
    void stop(@Observes @Priority(Integer.MIN_VALUE + 2) ShutdownEvent event) {
        if (client != null) {
            try {
                Uni.createFrom().completionStage(() -> question(true).toCompletionStage()).await().atMost(LONGEST_GOODBYE);
            } catch (RuntimeException gone) {
                LOG.debug("The fake was not told which events were got", gone);
            }
            client.close();
        }
    }

    private String endpoint() {
        String endpoint = config.endpointOverride().orElse("");
        if (endpoint.isBlank() || !Loopback.isLoopback(EndpointOverride.parse(endpoint).getHost())) {
            throw new ConfigurationException(ConfigKeys.FOLLOW_FAKE + " is true, but " + ConfigKeys.ENDPOINT_OVERRIDE
                    + " is not on the loopback interface: only a fake is asked for events. Remove " + ConfigKeys.FOLLOW_FAKE
                    + ".");
        }
        return endpoint.trim().replaceAll("/+$", "");
    }

    private void ask() {
        if (closed) {
            return;
        }
        question(false).onSuccess(this::deliver).onFailure(failure -> {
            if (!closed) {
                LOG.debug("The fake was not there to be asked for events", failure);
                vertx.setTimer(PAUSE_MILLIS, timer -> ask());
            }
        });
    }

    /** Null if there is nothing. */
    private Future<Buffer> question(boolean last) {
        return client.request(new RequestOptions().setMethod(HttpMethod.GET)
                .setAbsoluteURI(uri + "?after=" + got + (last ? "&wait=false" : "")))
                .compose(HttpClientRequest::send)
                .compose(answer -> switch (answer.statusCode()) {
                    case 200 -> answer.body();
                    case 204 -> answer.end().map(ended -> null);
                    default -> Future.failedFuture("The fake answered with status " + answer.statusCode());
                });
    }

    private void deliver(Buffer answer) {
        JsonNode all;
        try {
            all = answer == null ? null : WireFormat.read(answer.getBytes(), JsonNode.class).path("events");
        } catch (IOException e) {
            LOG.error("The fake has sent events that cannot be read", e);
            vertx.setTimer(PAUSE_MILLIS, timer -> ask());
            return;
        }
        if (all == null) {
            ask();
            return;
        }
        Multi.createFrom().iterable(all)
                .onItem().transformToUniAndConcatenate(each -> receive(each.path("json").asText(), 1)
                        // Numbers begin anew with another fake.
                        .invoke(() -> got = each.path("number").asLong()))
                .onItem().ignoreAsUni()
                .subscribe().with(done -> ask(),
                        shutDown -> LOG.debug("The application shuts down before it has received all events", shutDown));
    }

    /** What fails comes again later, as EventBridge would do, while the next one is delivered. */
    private Uni<Void> receive(String json, int delivery) {
        return Uni.createFrom().deferred(() -> closed ? Uni.createFrom().failure(new IllegalStateException("shut down"))
                : events.receiveAsync(json))
                .ifNoItem().after(longestDelivery)
                .failWith(() -> new DeliveryInProgressException("Its observers have not returned within " + longestDelivery))
                .onFailure(failure -> !closed).invoke(failure -> again(json, delivery, failure))
                .onFailure(failure -> !closed).recoverWithNull();
    }

    private void again(String json, int delivery, Throwable failure) {
        if (failure instanceof InvalidEventException || delivery == DELIVERIES) {
            LOG.errorf(failure, "An event of the fake was not received, and is given up: %s", failure.getMessage());
        } else {
            // Observers may take longer; what comes again shares their end.
            LOG.logf(failure instanceof DeliveryInProgressException ? Logger.Level.DEBUG : Logger.Level.ERROR, failure,
                    "An event of the fake was not received, and is delivered again: %s", failure.getMessage());
            vertx.setTimer(PAUSE_MILLIS << delivery - 1,
                    timer -> receive(json, delivery + 1).subscribe().with(received -> {
                    }, shutDown -> LOG.debug("Not delivered again", shutDown)));
        }
    }
}
