package io.quarkiverse.ivs.composition.dev;

import java.time.InstantSource;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.model.ListCompositionsRequest;
import io.quarkiverse.ivs.composition.runtime.guard.CallGuard;

/** The page of the compositions: what becomes of them. */
public class CompositionsRpc {

    @Inject
    CompositionService compositions;

    @Inject
    CallGuard guard;

    @Inject
    FakeControl fake;

    private ServiceCompositions service;

    @PostConstruct
    void connect() {
        service = new ServiceCompositions(() -> compositions.list(ListCompositionsRequest.builder().build()),
                compositions::get, InstantSource.system());
    }

    /** A {@link CompositionsView}. */
    public RpcResult current() {
        return RpcResult.of(() -> {
            EndpointInUse endpoint = fake.endpoint();
            // The control interface of the fake costs and records nothing.
            return endpoint.fake()
                    ? CompositionsView.ofFake(endpoint, fake.get("compositions"), fake.get("snapshot"), fake.get("clock"),
                            GuardView.of(guard))
                    : CompositionsView.ofService(endpoint, service.current(), GuardView.of(guard));
        });
    }

    public RpcResult stop(String arn) {
        return RpcResult.of(() -> {
            compositions.stop(arn);
            return arn;
        });
    }
}
