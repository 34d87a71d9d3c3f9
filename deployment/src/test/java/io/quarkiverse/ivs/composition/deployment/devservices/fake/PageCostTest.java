package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Shows that a page costs the same however many compositions there are, and what one of them weighs. */
class PageCostTest {

    private static final Logger LOG = Logger.getLogger(PageCostTest.class);
    private static final int ROUNDS = 2001;

    private static final String FULL = "{'stageArn': '" + Service.STAGE + "', 'idempotencyToken': 'a-token-of-some-length-#', "
            + "'layout': {'pip': {'pipParticipantAttribute': 'host', 'pipOffset': 20}}, 'tags': {'show': 'podcast', 'n': '#'}, "
            + "'destinations': [" + Service.TO_CHANNEL + ", " + Service.TO_S3 + "]}";

    @Test
    void aPageOf100OfMany() {
        measure(1000);
        long few = measure(100);
        long many = measure(10_000);
        LOG.infof("A page of 100 compositions takes %d us with 100 of them, %d us with 10,000", few, many);
    }

    @Test
    void theHeapOfOneComposition() {
        Service service = new Service();
        service.start();
        long before = usedHeap();
        for (int i = 0; i < 10_000; i++) {
            service.ok("StartComposition", FULL.replace("channel/AbCd", "channel/" + i).replace("#", Integer.toString(i)));
        }
        service.fake().log().clear();
        long each = (usedHeap() - before) / 10_000;
        LOG.infof("A composition with two destinations, a layout, tags and a token takes %d bytes of heap", each);
        assertThat(service.fake().world().compositions().all()).hasSize(10_001);
    }

    private static long measure(int compositions) {
        Service service = new Service();
        for (int i = 0; i < compositions; i++) {
            service.start();
        }
        long[] nanos = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long started = System.nanoTime();
            service.post("ListCompositions", "{}");
            nanos[i] = System.nanoTime() - started;
        }
        // The median: other processes and the collector must not count.
        Arrays.sort(nanos);
        return nanos[ROUNDS / 2] / 1000;
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
