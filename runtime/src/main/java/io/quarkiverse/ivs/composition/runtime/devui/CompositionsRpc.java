package io.quarkiverse.ivs.composition.runtime.devui;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.Config;

import io.quarkiverse.ivs.composition.ReactiveCompositionService;
import io.quarkiverse.ivs.composition.model.ListCompositionsRequest;
import io.quarkiverse.ivs.composition.runtime.guard.DefaultCallGuard;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/** The page of the compositions: what becomes of them, while somebody looks. */
public class CompositionsRpc {

    /** The fake is asked through its control interface, which costs and records nothing. */
    private static final Duration FAKE_INTERVAL = Duration.ofMillis(500);
    /** The service counts every request, so all pages share its answers. */
    private static final Duration SERVICE_INTERVAL = Duration.ofSeconds(2);

    @Inject
    ReactiveCompositionService compositions;

    @Inject
    DefaultCallGuard guard;

    @Inject
    Vertx vertx;

    @Inject
    Config config;

    private FakeControl fake;
    private Uni<List<Map<String, Object>>> service;

    @PostConstruct
    void connect() {
        fake = FakeControl.of(vertx, config);
        service = new ServiceCompositions(() -> compositions.list(ListCompositionsRequest.builder().build()),
                compositions::get, InstantSource.system()).current().memoize().forFixedDuration(SERVICE_INTERVAL);
    }

    /** A {@link CompositionsView} whenever there is another one to see, or why there is none. */
    @NonBlocking
    public Multi<Answer> watch() {
        return fake.endpoint().onItem().transformToMulti(endpoint -> Multi.createFrom().ticks()
                .every(endpoint.fake() ? FAKE_INTERVAL : SERVICE_INTERVAL)
                .onOverflow().drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> Answer.to(endpoint.fake() ? atFake(endpoint) : atService(endpoint)))
                .skip().repetitions());
    }

    @NonBlocking
    public Uni<Answer> stop(String arn) {
        return Answer.to(compositions.stop(arn).replaceWith(arn));
    }

    private Uni<CompositionsView> atService(EndpointInUse endpoint) {
        return service.map(all -> new CompositionsView(endpoint, all, null, GuardView.of(guard)));
    }

    @SuppressWarnings("unchecked")
    private Uni<CompositionsView> atFake(EndpointInUse endpoint) {
        return Uni.combine().all().unis(fake.get("compositions"), fake.get("clock")).with((all, clock) -> new CompositionsView(
                endpoint, (List<Map<String, Object>>) all.get("compositions"), clock, GuardView.of(guard)));
    }
}
