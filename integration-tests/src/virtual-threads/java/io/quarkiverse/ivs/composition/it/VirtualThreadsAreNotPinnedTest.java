package io.quarkiverse.ivs.composition.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.ivs.composition.test.WithFakeIvs;
import io.quarkus.test.junit.QuarkusTest;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Calls that block, many at once, on virtual threads. */
@QuarkusTest
@WithFakeIvs
class VirtualThreadsAreNotPinnedTest {

    private static final int CALLERS = 30;
    private static final String PINNED = "jdk.VirtualThreadPinned";

    @Test
    void whileTheyWaitForTheService(@TempDir Path folder) throws Exception {
        // Classes are loaded and initialized here: that pins, once, and is nobody's fault.
        callAll("first");
        List<String> threads;
        Path file = folder.resolve("pinned.jfr");
        try (Recording recording = new Recording()) {
            recording.enable(PINNED).withoutThreshold().withStackTrace();
            recording.start();
            threads = callAll("stage");
            recording.stop();
            recording.dump(file);
        }

        assertThat(threads).hasSize(CALLERS).allSatisfy(thread -> assertThat(thread).startsWith("VirtualThread"));
        assertThat(RecordingFile.readAllEvents(file)).filteredOn(event -> event.getEventType().getName().equals(PINNED))
                .filteredOn(VirtualThreadsAreNotPinnedTest::isOurs).isEmpty();
    }

    private static List<String> callAll(String stage) {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            return IntStream.range(0, CALLERS)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> given().post("/on-a-virtual-thread/" + stage + i)
                            .then().statusCode(200).extract().asString(), callers))
                    .toList().stream().map(CompletableFuture::join).toList();
        } finally {
            callers.shutdown();
        }
    }

    /** What is in our code, and no class that is loaded after all. */
    private static boolean isOurs(RecordedEvent event) {
        return event.getStackTrace() != null && event.getStackTrace().getFrames().stream()
                .noneMatch(frame -> frame.getMethod().getType().getName().startsWith("java.lang.ClassLoader"))
                && event.getStackTrace().getFrames().stream()
                        .anyMatch(frame -> frame.getMethod().getType().getName().startsWith("io.quarkiverse.ivs"));
    }
}
