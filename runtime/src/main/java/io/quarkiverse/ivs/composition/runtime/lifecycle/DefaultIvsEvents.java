package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import io.quarkiverse.ivs.composition.events.Claims;
import io.quarkiverse.ivs.composition.events.DeliveryInProgressException;
import io.quarkiverse.ivs.composition.events.IvsEvents;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** Reads what comes in, and delivers it to the observers of the application. */
@ApplicationScoped
class DefaultIvsEvents implements IvsEvents {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.ivs.composition");
    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    private final Deliveries deliveries;
    private final Executor workers;

    @Inject
    DefaultIvsEvents(Claims claims, IvsCompositionRuntimeConfig config) {
        this(new Deliveries(claims, new CdiObservers(), Deliveries.Times.of(config.lifecycle())),
                Infrastructure.getDefaultExecutor());
    }

    DefaultIvsEvents(Deliveries deliveries, Executor workers) {
        this.deliveries = deliveries;
        this.workers = workers;
    }

    @Override
    public void receive(String json) {
        if (!BlockingOperationControl.isBlockingAllowed()) {
            throw new IllegalStateException("IvsEvents.receive blocks, but was called on the event-loop thread "
                    + Thread.currentThread().getName() + ". Call receiveAsync there, or annotate the caller with @Blocking.");
        }
        CallerThread caller = new CallerThread(workers);
        try {
            caller.await(deliver(json, caller));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryInProgressException(
                    "The caller was interrupted while an event was being told. Deliver it again.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new CompletionException(e.getCause());
        }
    }

    @Override
    public Uni<Void> receiveAsync(String json) {
        return Uni.createFrom().completionStage(() -> deliver(json, workers));
    }

    private CompletableFuture<Void> deliver(String json, Executor thread) {
        deliveries.requireOpen();
        Optional<ReceivedEvent> event = EventReader.read(json);
        if (event.isEmpty()) {
            LOG.debug("An event that is about neither compositions nor stages was passed over");
            return CompletableFuture.completedFuture(null);
        }
        return deliveries.deliver(event.get(), thread);
    }

    /** Whoever is being told may finish; the beans of the observers are there until this returns. */
    void end(@Observes @Priority(Integer.MIN_VALUE + 1) ShutdownEvent event) throws InterruptedException, ExecutionException {
        try {
            deliveries.close().get(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            LOG.warnf("Events are still being told, %d s after the application was to end; they are given up",
                    LONGEST_END.toSeconds());
        }
    }
}
