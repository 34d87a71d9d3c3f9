package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.time.Duration;
import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

import io.quarkiverse.ivs.composition.ReactiveCompositionService;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;

/** Stops with the process what it has started, where the template says so. */
@Singleton
class StopOnShutdown {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.ivs.composition");
    private static final Duration UNLESS_CONFIGURED = Duration.ofSeconds(10);

    private final StartedCompositions started;
    private final ReactiveCompositionService service;

    StopOnShutdown(StartedCompositions started, ReactiveCompositionService service) {
        this.started = started;
        this.service = service;
    }

    /** After the observers of the application, which may stop some themselves, and before calls are refused. */
    void end(@Observes @Priority(Integer.MAX_VALUE - 1) ShutdownEvent event) {
        // A reload in dev mode and the end of a test are shutdowns as well.
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            stop(ConfigProvider.getConfig().getOptionalValue("quarkus.shutdown.timeout", Duration.class)
                    .orElse(UNLESS_CONFIGURED));
        }
    }

    void stop(Duration limit) {
        List<String> arns = started.toStop();
        if (arns.isEmpty()) {
            return;
        }
        LOG.infof("Stopping %d compositions that this process has started", arns.size());
        List<Uni<Void>> stops = arns.stream().map(arn -> service.stop(arn).invoke(() -> started.over(arn))
                .onFailure().invoke(failure -> LOG.warnf("%s was not stopped: %s", arn, failure.getMessage()))
                .onFailure().recoverWithNull()).toList();
        Uni.join().all(stops).andFailFast().replaceWithVoid().ifNoItem().after(limit)
                .recoverWithUni(Uni.createFrom().voidItem()).await().indefinitely();
        List<String> left = started.toStop();
        if (!left.isEmpty()) {
            LOG.warnf("%d compositions go on, since they could not be stopped within %d s: %s", left.size(),
                    (Object) limit.toSeconds(), Sweeper.named(left));
        }
    }
}
