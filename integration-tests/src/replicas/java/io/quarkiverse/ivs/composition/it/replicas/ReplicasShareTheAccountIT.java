package io.quarkiverse.ivs.composition.it.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.it.SampleProcess;
import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** Six replicas that know nothing of each other, and one account of five starts a second. */
@QuarkusTest
@TestProfile(ReplicasShareTheAccountIT.Limited.class)
class ReplicasShareTheAccountIT {

    private static final int REPLICAS = 6;
    private static final int STARTS = 25;

    @Inject
    FakeIvs fake;

    @ConfigProperty(name = "quarkus.ivs-composition.endpoint-override")
    String endpoint;

    /** A fake with the limit of the service. */
    public static class Limited implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.ivs-composition.devservices.rate-limit", "5");
        }
    }

    @Test
    void allStartsSucceedThoughAllComeAtOnce() throws Exception {
        List<SampleProcess> replicas = new ArrayList<>();
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try {
            for (int i = 0; i < REPLICAS; i++) {
                replicas.add(SampleProcess.start(endpoint, Map.of("QUARKUS_IVS_COMPOSITION_RATE_LIMIT_MAX_WAIT", "10m",
                        "QUARKUS_THREAD_POOL_MAX_THREADS", "40")));
            }
            replicas.forEach(SampleProcess::uri);
            long begun = System.nanoTime();
            List<CompletableFuture<HttpResponse<String>>> starts = new ArrayList<>();
            for (int i = 0; i < STARTS; i++) {
                replicas.forEach(replica -> starts.add(http.sendAsync(
                        HttpRequest.newBuilder(replica.uri().resolve("/compositions/archive"))
                                .POST(HttpRequest.BodyPublishers.noBody()).build(),
                        HttpResponse.BodyHandlers.ofString())));
            }
            CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new)).get(10, TimeUnit.MINUTES);

            int requests = fake.requests("StartComposition").size();
            System.out.printf("%d replicas x %d starts: %d throttled, done after %d s%n", REPLICAS, STARTS,
                    requests - REPLICAS * STARTS, Duration.ofNanos(System.nanoTime() - begun).toSeconds());
            assertThat(starts).allSatisfy(start -> assertThat(start.join().statusCode()).as(start.join().body()).isEqualTo(201));
            assertThat(starts.stream().map(start -> start.join().body()).distinct()).hasSize(REPLICAS * STARTS);
        } finally {
            replicas.forEach(SampleProcess::close);
        }
    }
}
