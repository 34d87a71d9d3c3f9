package io.quarkiverse.ivs.composition.runtime.guard;

import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;

import io.quarkiverse.ivs.composition.runtime.client.Attempt;
import io.quarkiverse.ivs.composition.runtime.client.AttemptFailure;
import io.quarkiverse.ivs.composition.runtime.client.Operation;
import io.quarkiverse.ivs.composition.runtime.config.IvsCompositionRuntimeConfig;
import io.smallrye.mutiny.Uni;

/** Sends each call once, with a time-out that cancels the exchange. */
@Singleton
public class SingleAttempt implements CallGuard {

    private final IvsCompositionRuntimeConfig config;

    SingleAttempt(IvsCompositionRuntimeConfig config) {
        this.config = config;
    }

    @Override
    public <T> Uni<T> call(Operation operation, String region, Function<Attempt, Uni<T>> attempt) {
        return attempt.apply(new Attempt(UUID.randomUUID().toString(), 1, 1))
                .ifNoItem().after(config.timeout()).failWith(() -> new AttemptFailure(AttemptFailure.Kind.TIMED_OUT,
                        "no answer within " + config.timeout(), null, null))
                .onFailure(AttemptFailure.class).transform(failure -> new GuardedFailure(
                        GuardedFailure.Reason.ATTEMPT_FAILED, 1, isUnknown((AttemptFailure) failure),
                        (AttemptFailure) failure));
    }

    private static boolean isUnknown(AttemptFailure failure) {
        return switch (failure.kind()) {
            case SERVER_ERROR, DISCONNECTED, TIMED_OUT, UNREADABLE -> true;
            default -> false;
        };
    }
}
