package io.quarkiverse.ivs.composition.deployment.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.ivs.composition.CompositionService;
import io.quarkiverse.ivs.composition.events.Recording;
import io.quarkiverse.ivs.composition.events.RecordingReady;
import io.quarkus.test.QuarkusUnitTest;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;

class RecordingsAreReadFromS3Test {

    private static final String PREFIX = "quarkus.ivs-composition.";

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(app -> app.addClasses(Observer.class, Clients.class))
            .overrideConfigKey(PREFIX + "templates.archive.destinations", "s3")
            .overrideConfigKey(PREFIX + "devservices.time-to-active", "0s")
            .overrideConfigKey(PREFIX + "devservices.time-to-stopped", "1s");

    static final List<Recording> READY = new CopyOnWriteArrayList<>();

    @Inject
    CompositionService compositions;

    @Singleton
    static class Observer {

        void ready(@Observes RecordingReady event) {
            READY.add(event.recording());
        }
    }

    @Singleton
    static class Clients {

        @Produces
        @Singleton
        S3AsyncClient s3(@ConfigProperty(name = PREFIX + "endpoint-override") URI endpoint) {
            return S3AsyncClient.builder().endpointOverride(endpoint).forcePathStyle(true).region(Region.US_EAST_1)
                    .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test-secret")))
                    .build();
        }

        void close(@Disposes S3AsyncClient client) {
            client.close();
        }
    }

    @Test
    void durationAndRenditionsAreThoseOfItsFile() {
        String arn = compositions.start("archive").arn();
        compositions.awaitActive(arn, Duration.ofSeconds(30));
        compositions.stop(arn);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !READY.isEmpty());
        Recording recording = READY.get(0);
        assertThat(recording.duration()).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1));
        assertThat(recording.renditions()).singleElement().satisfies(rendition -> {
            assertThat(rendition.playlist()).isEqualTo("playlist.m3u8");
            assertThat(rendition.width()).isPositive();
            assertThat(rendition.height()).isPositive();
        });
    }
}
