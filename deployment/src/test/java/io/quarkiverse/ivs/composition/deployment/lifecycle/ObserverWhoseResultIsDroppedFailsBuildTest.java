package io.quarkiverse.ivs.composition.deployment.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletionStage;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.inject.Singleton;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.events.IvsEvent;
import io.quarkiverse.ivs.composition.events.SessionEnded;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

class ObserverWhoseResultIsDroppedFailsBuildTest {

    private static final String NAME = ObserverWhoseResultIsDroppedFailsBuildTest.class.getName();

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(app -> app.addClasses(Observer.class))
            .assertException(failure -> assertThat(failure).isInstanceOf(DeploymentException.class)
                    .hasMessage("Found 2 problems in the observers of IVS events:\n"
                            + NAME
                            + "$Observer#all observes IvsEvent and returns CompletionStage, which CDI drops: nobody waits "
                            + "for it, and its failure is lost. Return void and block, with @ObservesAsync if others should not "
                            + "wait.\n"
                            + NAME + "$Observer#ended observes SessionEnded and returns Uni, which CDI drops: nobody waits "
                            + "for it, and its failure is lost. Return void and block, with @ObservesAsync if others should not "
                            + "wait."));

    @Singleton
    static class Observer {
        Uni<Void> ended(@Observes SessionEnded event) {
            return Uni.createFrom().voidItem();
        }

        CompletionStage<Void> all(@ObservesAsync IvsEvent event) {
            return null;
        }
    }

    @Test
    void fails() {
        Assertions.fail("the build must have failed");
    }
}
