package io.quarkiverse.ivs.composition.dev;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.Config;

import io.quarkiverse.ivs.composition.ReactiveCompositionService;
import io.quarkiverse.ivs.composition.model.ListCompositionsRequest;
import io.quarkiverse.ivs.composition.runtime.guard.CallGuard;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/** The page of the compositions: what becomes of them, while somebody looks. */
public class CompositionsRpc {

    /** The fake is asked through its control interface, which costs and records nothing. */
    private static final Duration INTERVAL = Duration.ofMillis(500);
    /** The service counts every request, so all pages share its answers. */
    private static final Duration SERVICE_INTERVAL = Duration.ofSeconds(2);

    @Inject
    ReactiveCompositionService compositions;

    @Inject
    CallGuard guard;

    @Inject
    Vertx vertx;

    @Inject
    Config config;

    private FakeControl fake;
    private Uni<ServiceCompositions.Seen> service;

    @PostConstruct
    void connect() {
        fake = FakeControl.of(vertx, config);
        service = new ServiceCompositions(() -> compositions.list(ListCompositionsRequest.builder().build()),
                compositions::get, InstantSource.system()).current().memoize().forFixedDuration(SERVICE_INTERVAL);
    }

    /** A {@link CompositionsView} whenever there is another one to see, or why there is none. */
    @NonBlocking
    public Multi<Answer> watch() {
        return Watch.every(INTERVAL,
                fake.endpoint().chain(endpoint -> endpoint.fake() ? atFake(endpoint) : atService(endpoint)));
    }

    @NonBlocking
    public Uni<Answer> stop(String arn) {
        return Answer.to(compositions.stop(arn).replaceWith(arn));
    }

    private Uni<CompositionsView> atService(EndpointInUse endpoint) {
        return service.map(seen -> new CompositionsView(endpoint, seen.compositions(), seen.more(), null, null,
                GuardView.of(guard)));
    }

    @SuppressWarnings("unchecked")
    private Uni<CompositionsView> atFake(EndpointInUse endpoint) {
        return Uni.combine().all().unis(fake.get("compositions"), fake.get("snapshot"), fake.get("clock"))
                .with((all, snapshot, clock) -> new CompositionsView(endpoint,
                        (List<Map<String, Object>>) all.get("compositions"), false, Publishers.in(snapshot), clock,
                        GuardView.of(guard)));
    }
}
