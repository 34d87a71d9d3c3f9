package io.quarkiverse.ivs.composition.deployment.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.events.RecordingReady;
import io.quarkiverse.ivs.composition.fake.FakeServer;
import io.quarkiverse.ivs.composition.fake.control.Seed;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkus.builder.Version;
import io.quarkus.maven.dependency.Dependency;
import io.quarkus.runtime.Quarkus;
import io.quarkus.test.QuarkusProdModeTest;

/** Processes that an observer ends, at a service whose clock is an hour ahead of this machine's. */
class EndsAreToldByAnApplicationThatEndsTest {

    private static final String PREFIX = "quarkus.ivs-composition.";
    private static final String ARN = "arn:aws:ivs:eu-west-1:123456789012:";

    @RegisterExtension
    static final QuarkusProdModeTest APP = new QuarkusProdModeTest()
            .withApplicationRoot(app -> app.addClasses(Observer.class))
            .setApplicationName("shop")
            .overrideConfigKey(PREFIX + "templates.archive.destinations", "s3")
            // Of this module's own dependencies those of its tests are left out of the package.
            .setForcedDependencies(List.of(Dependency.of("io.quarkus", "quarkus-vertx-http", Version.getVersion())))
            .setExpectExit(true);

    @Singleton
    static class Observer {

        private static final Logger LOG = Logger.getLogger(Observer.class);

        @ConfigProperty(name = "observer.fails")
        boolean fails;

        void ready(@Observes RecordingReady event) {
            LOG.infof("Told: %s", event.compositionArn());
            Quarkus.asyncExit();
            if (fails) {
                throw new IllegalStateException("not taken");
            }
        }
    }

    @Test
    void whatItsObserverCouldNotTakeIsToldByTheNextProcess() throws IOException, InterruptedException {
        try (FakeServer service = FakeServer.start(FakeSettings.read(Map.of("signatures", "ignore", "time-to-active", "0s",
                "time-to-stopped", "0s"), name -> name), Seed.NONE, 0)) {
            FakeIvs fake = FakeIvs.at(service.uri());
            String arn = startAnHourBeforeItsTimeIsOver(service.uri(), fake);

            String first = run(service.uri(), true);
            assertThat(first).contains(arn + " is older than the max-duration of its template, and is stopped")
                    .containsOnlyOnce("Told: " + arn)
                    .contains("The end of " + arn + " could not be told: java.lang.IllegalStateException: not taken.")
                    .contains("stopped in").doesNotContain("are still being told");

            String second = run(service.uri(), false);
            assertThat(second).containsOnlyOnce("Told: " + arn).contains("stopped in")
                    .doesNotContain("could not be told", "are still being told");
        }
    }

    private static String startAnHourBeforeItsTimeIsOver(URI service, FakeIvs fake) throws IOException, InterruptedException {
        HttpRequest start = HttpRequest.newBuilder(service.resolve("/StartComposition"))
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"stageArn": "ARNstage/s",
                         "destinations": [{"s3": {"storageConfigurationArn": "ARNstorage-configuration/b",
                             "encoderConfigurationArns": ["ARNencoder-configuration/c"]}}],
                         "tags": {"quarkus-ivs-composition": "shop", "quarkus-ivs-composition-template": "archive"}}
                        """.replace("ARN", ARN)))
                .build();
        HttpResponse<String> started = HttpClient.newHttpClient().send(start, HttpResponse.BodyHandlers.ofString());
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        fake.advance(Duration.ofHours(1));
        return fake.compositions().get(0).arn();
    }

    private static String run(URI service, boolean fails) {
        Map<String, String> properties = new HashMap<>();
        properties.put("observer.fails", Boolean.toString(fails));
        properties.put("quarkus.http.host-enabled", "false");
        properties.put(PREFIX + "endpoint-override", service.toString());
        properties.put(PREFIX + "aws.credentials.type", "anonymous");
        properties.put(PREFIX + "templates.archive.max-duration", "1h");
        properties.put(PREFIX + "lifecycle.regions", "eu-west-1");
        properties.put(PREFIX + "lifecycle.sweep-interval", "1s");
        APP.setRuntimeProperties(properties);
        APP.start();
        assertThat(APP.getExitCode()).isZero();
        return APP.getStartupConsoleOutput();
    }
}
