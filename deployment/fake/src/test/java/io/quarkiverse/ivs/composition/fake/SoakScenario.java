package io.quarkiverse.ivs.composition.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.control.Seed;
import io.quarkiverse.ivs.composition.fake.http.ControlClient;
import io.quarkiverse.ivs.composition.fake.http.RawConnection;
import io.quarkiverse.ivs.composition.fake.http.Service;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** 60 seconds at full speed with 32 connections, one to a worker; only in the profile {@code soak}. */
class SoakScenario {

    private static final System.Logger LOG = System.getLogger(SoakScenario.class.getName());
    private static final int CONNECTIONS = 32;
    private static final Duration LENGTH = Duration.ofSeconds(60);
    private static final String HEADERS = "Host: localhost\r\nAuthorization: AWS4-HMAC-SHA256 "
            + "Credential=test/20260101/eu-west-1/ivs/aws4_request, SignedHeaders=host;x-amz-date, Signature=00ff\r\n";
    private static final int CYCLES_BETWEEN_CLEAN_UPS = 20_000;
    private static final long FLAT = 32L * 1024 * 1024;

    private final LongAdder requests = new LongAdder();
    private final LongAdder cycles = new LongAdder();

    @Test
    void noErrorAndFlatMemory() throws Exception {
        try (FakeServer server = FakeServer.start(FakeSettings.defaults(), Seed.NONE, 0)) {
            ControlClient fake = new ControlClient(server.uri());
            work(server.uri(), fake, Duration.ofSeconds(5));
            long before = usedHeapAfterCleanUp(fake);
            requests.reset();
            work(server.uri(), fake, LENGTH);
            long after = usedHeapAfterCleanUp(fake);
            LOG.log(System.Logger.Level.INFO,
                    "{0} requests in {1} s with {2} connections; heap after clean-up: {3} kB before, {4} kB after",
                    requests.sum(), LENGTH.toSeconds(), CONNECTIONS, before / 1024, after / 1024);
            assertThat(fake.send("GET", "compositions", "").get("compositions")).isEmpty();
            assertThat(after - before).isLessThan(FLAT);
        }
    }

    private void work(URI endpoint, ControlClient fake, Duration length) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            long end = System.nanoTime() + length.toNanos();
            List<Future<Void>> workers = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                int worker = i;
                workers.add(threads.submit(() -> work(endpoint, fake, worker, end)));
            }
            for (Future<Void> worker : workers) {
                worker.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private Void work(URI endpoint, ControlClient fake, int worker, long end) throws IOException {
        // Not the JDK's client: under load its pool takes answers for closed connections (JDK-8338569).
        try (RawConnection connection = new RawConnection(endpoint)) {
            while (System.nanoTime() < end) {
                cycle(connection, worker);
                cycles.increment();
                if (worker == 0 && cycles.sum() > CYCLES_BETWEEN_CLEAN_UPS) {
                    cycles.reset();
                    cleanUp(fake);
                }
            }
        }
        return null;
    }

    private void cycle(RawConnection connection, int worker) throws IOException {
        String stage = Service.STAGE + worker;
        JsonNode started = post(connection, "StartComposition", "{'stageArn': '" + stage + "', 'destinations': ["
                + Service.TO_S3 + "]}");
        String arn = "{'arn': '" + started.at("/composition/arn").asText() + "'}";
        post(connection, "GetComposition", arn);
        post(connection, "ListCompositions", "{'filterByStageArn': '" + stage + "', 'maxResults': 10}");
        post(connection, "StopComposition", arn);
    }

    private JsonNode post(RawConnection connection, String operation, String json) throws IOException {
        RawConnection.Answered answer = connection.exchange("POST", "/" + operation, HEADERS, json.replace('\'', '"'));
        assertThat(answer.status()).as(answer::body).isEqualTo(200);
        requests.increment();
        return Json.mapper().readTree(answer.body());
    }

    private static void cleanUp(ControlClient fake) throws IOException {
        // What was asked to stop is gone then; what runs is none the worse for it.
        fake.post("clock", "{'advance': 'PT5M1S'}");
    }

    private static long usedHeapAfterCleanUp(ControlClient fake) throws IOException {
        cleanUp(fake);
        fake.send("DELETE", "requests", "");
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
