package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkiverse.ivs.composition.events.Claims;
import io.quarkiverse.ivs.composition.runtime.config.LifecycleConfig;
import io.smallrye.mutiny.Uni;

/** What replicas share, without a server. */
final class KeptElsewhere implements SharedState {

    final Map<String, UntoldEnd> kept = new HashMap<>();
    private final Claims claims;

    KeptElsewhere(Claims claims) {
        this.claims = claims;
    }

    @Override
    public void open(String owner, LifecycleConfig config) {
    }

    @Override
    public Claims claims() {
        return claims;
    }

    @Override
    public Uni<Void> keep(UntoldEnd end) {
        kept.put(end.arn(), UntoldEnd.fromJson(end.toJson()).orElseThrow());
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> forget(String arn) {
        kept.remove(arn);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<List<UntoldEnd>> due(Instant at) {
        return Uni.createFrom().item(kept.values().stream().filter(end -> !end.due().isAfter(at)).toList());
    }

    @Override
    public Uni<Long> waiting() {
        return Uni.createFrom().item((long) kept.size());
    }

    @Override
    public Uni<Set<String>> regions(Set<String> own) {
        return Uni.createFrom().item(own);
    }
}
