package io.quarkiverse.ivs.composition.it.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.it.FakeProcess;
import io.quarkiverse.ivs.composition.it.SampleProcess;
import io.quarkiverse.ivs.composition.test.EventFault;
import io.quarkiverse.ivs.composition.test.FakeIvs;

/** Three processes of the packaged sample, and compositions that end at random while events are lost, doubled and reordered. */
class NothingIsForgottenIT {

    private static final int REPLICAS = 3;
    private static final int AT_ONCE = 25;
    /** Session and destination, start and end. */
    private static final int EVENTS = 4;
    private static final Pattern TOLD = Pattern.compile("(?:RecordingReady|RecordingFailed): (arn:\\S+)");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Random random = new Random(42);
    private final List<SampleProcess> replicas = new CopyOnWriteArrayList<>();
    private final List<SampleProcess> killed = new ArrayList<>();
    private FakeProcess service;
    private FakeIvs fake;

    @BeforeEach
    void startService() throws IOException {
        service = FakeProcess.start("--time-to-active", "0s", "--time-to-stopped", "0s");
        fake = FakeIvs.at(service.uri());
    }

    @AfterEach
    void end() {
        replicas.forEach(SampleProcess::close);
        service.close();
    }

    @Test
    void withRedisOnceAlthoughAProcessIsKilled() throws Exception {
        try (RedisServer redis = new RedisServer()) {
            Map<String, String> shared = Map.of("QUARKUS_IVS_COMPOSITION_LIFECYCLE_CLAIMS", "redis", "QUARKUS_REDIS_HOSTS",
                    redis.hosts());
            someEventsAreLost();
            Map<String, List<SampleProcess>> told = run("3 replicas with Redis, one killed", 300, shared, true);
            told.forEach((arn, tellers) -> {
                if (tellers.size() > 1) {
                    assertThat(tellers).as(arn).hasSize(2).containsAnyElementsOf(killed);
                }
            });
        }
    }

    @Test
    void withoutRedisOnceFromEachProcess() throws Exception {
        someEventsAreLost();
        Map<String, List<SampleProcess>> told = run("3 replicas without Redis", 100, Map.of(), false);
        assertThat(told).allSatisfy((arn, tellers) -> assertThat(tellers).hasSize(REPLICAS).doesNotHaveDuplicates());
    }

    @Test
    void withEveryEventLost() throws Exception {
        fake.addFault(EventFault.lose());
        run("3 replicas without Redis, no event comes", 100, Map.of(), false);
    }

    private void someEventsAreLost() {
        fake.addFault(EventFault.lose().probability(0.3, 1));
        fake.addFault(EventFault.twice().probability(0.3, 2));
        fake.addFault(EventFault.reorder().probability(0.3, 3));
    }

    /** @return who has told each composition */
    private Map<String, List<SampleProcess>> run(String title, int compositions, Map<String, String> variables, boolean kill)
            throws Exception {
        for (int i = 0; i < REPLICAS; i++) {
            replicas.add(replica(variables));
        }
        replicas.forEach(SampleProcess::uri);
        try (EventBus events = new EventBus(service.uri(), () -> replicas.stream().map(SampleProcess::uri).toList())) {
            List<String> alive = new ArrayList<>();
            for (int i = 0; i < compositions; i++) {
                alive.add(started(replicas.get(i % REPLICAS).uri(), i));
            }
            Set<String> all = new HashSet<>(alive);
            Collections.shuffle(alive, random);
            int waves = 0;
            while (!alive.isEmpty()) {
                List<String> ending = new ArrayList<>(alive.subList(0, Math.min(AT_ONCE, alive.size())));
                alive.removeAll(ending);
                for (String arn : ending) {
                    stopped(replicas.get(random.nextInt(REPLICAS)).uri(), arn);
                }
                if (kill && ++waves == compositions / AT_ONCE / 2) {
                    killAndStartAgain(variables);
                }
                // A minute at most between two sweeps, each a second after the other.
                fake.advance(Duration.ofSeconds(60));
                Awaitility.await().pollDelay(Duration.ofMillis(2500)).until(() -> true);
            }
            Map<String, List<SampleProcess>> told = awaitTold(all, kill ? 1 : REPLICAS);
            int lost = Math.max(0, compositions * EVENTS - events.distinct());
            print(title, compositions, lost, events.doubled(), told, all);
            assertThat(told).containsOnlyKeys(all);
            return told;
        }
    }

    private SampleProcess replica(Map<String, String> variables) throws IOException {
        Map<String, String> all = new HashMap<>(variables);
        String prefix = "QUARKUS_IVS_COMPOSITION_";
        all.put(prefix + "LIFECYCLE_SWEEP_INTERVAL", "1s");
        all.put(prefix + "LIFECYCLE_CLAIM_LEASE", "3s");
        all.put(prefix + "RATE_LIMIT_REQUESTS_PER_SECOND", "500");
        all.put(prefix + "EVENTS_WEBHOOK_SECRET", EventBus.SECRET);
        return SampleProcess.start(service.uri().toString(), all);
    }

    private void killAndStartAgain(Map<String, String> variables) throws IOException {
        SampleProcess victim = replicas.get(0);
        victim.close();
        killed.add(victim);
        SampleProcess next = replica(variables);
        next.uri();
        replicas.set(0, next);
    }

    private String started(URI replica, int number) throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(replica.resolve(
                "/compositions/archive?stageArn=arn:aws:ivs:eu-west-1:111122223333:stage/s" + number))
                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        Matcher arn = Pattern.compile("\"arn\":\"([^\"]+)\"").matcher(answer.body());
        assertThat(arn.find()).isTrue();
        return arn.group(1);
    }

    private void stopped(URI replica, String arn) throws Exception {
        assertThat(send(HttpRequest.newBuilder(replica.resolve("/compositions/one?arn=" + arn)).DELETE()).statusCode())
                .isEqualTo(204);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private Map<String, List<SampleProcess>> awaitTold(Set<String> all, int times) {
        try {
            Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(500)).until(() -> {
                Map<String, List<SampleProcess>> told = told();
                return told.keySet().containsAll(all) && told.values().stream().allMatch(each -> each.size() >= times);
            });
        } catch (org.awaitility.core.ConditionTimeoutException missing) {
            // The table says how many.
        }
        return told();
    }

    private Map<String, List<SampleProcess>> told() {
        Map<String, List<SampleProcess>> told = new TreeMap<>();
        List<SampleProcess> tellers = new ArrayList<>(killed);
        tellers.addAll(replicas);
        for (SampleProcess teller : tellers) {
            for (String line : teller.log()) {
                Matcher matcher = TOLD.matcher(line);
                if (matcher.find()) {
                    told.computeIfAbsent(matcher.group(1), arn -> new ArrayList<>()).add(teller);
                }
            }
        }
        return told;
    }

    private static void print(String title, int compositions, int lost, int doubled, Map<String, List<SampleProcess>> told,
            Set<String> all) {
        System.out.printf("%-45s compositions %4d, events lost %4d, doubled %4d, told %4d, told twice %4d, missing %4d%n", title,
                compositions, lost, doubled, told.size(), told.values().stream().filter(each -> each.size() > 1).count(),
                all.stream().filter(arn -> !told.containsKey(arn)).count());
    }
}
