package io.quarkiverse.ivs.composition.deployment.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.ivs.composition.fake.FakeServer;
import io.quarkiverse.ivs.composition.fake.control.Seed;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkiverse.ivs.composition.test.Fault;

/** Tests that run in parallel share one FakeIvs: each call is made once, and none fails. */
class FakeIvsInParallelTestsTest {

    private static final int TESTS = 16;
    private static final int CALLS = 60;

    @Test
    void eachCallIsMadeOnce() throws Exception {
        ExecutorService tests = Executors.newFixedThreadPool(TESTS);
        try (FakeServer server = FakeServer.start(FakeSettings.defaults(), Seed.NONE, 0)) {
            FakeIvs fake = FakeIvs.at(server.uri());
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < TESTS; i++) {
                running.add(tests.submit(() -> {
                    for (int call = 0; call < CALLS; call++) {
                        fake.addFault(Fault.throttled());
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
            assertThat(faults(server)).isEqualTo(TESTS * CALLS);
        } finally {
            tests.shutdownNow();
        }
    }

    private static int faults(FakeServer server) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.uri().resolve("/_fake/faults")).build();
        String body = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
        return new ObjectMapper().readTree(body).get("faults").size();
    }
}
