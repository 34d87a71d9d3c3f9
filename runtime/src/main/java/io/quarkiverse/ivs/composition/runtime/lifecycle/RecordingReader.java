package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.AccessDeniedException;
import io.quarkiverse.ivs.composition.ResourceNotFoundException;
import io.quarkiverse.ivs.composition.events.Recording;
import io.quarkiverse.ivs.composition.events.Recording.Rendition;
import io.quarkiverse.ivs.composition.model.Composition;
import io.quarkiverse.ivs.composition.model.Destination;
import io.quarkiverse.ivs.composition.model.DestinationState;
import io.quarkiverse.ivs.composition.runtime.guard.Time;
import io.quarkiverse.ivs.composition.runtime.ivs.WireFormat;
import io.smallrye.mutiny.Uni;

/** Finds out what a composition does not tell of its recordings: the bucket, how long they are, and their renditions. */
final class RecordingReader {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.ivs.composition");
    private static final int MAX_BUCKETS = 1000;
    /** The file comes soon after the end: for a minute it is looked for. */
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int LOOKS = 30;
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(10);

    private final Buckets source;
    private final Optional<RecordingFiles> files;
    private final Executor workers;
    private final Time time;
    private final AtomicBoolean deniedWasSaid = new AtomicBoolean();
    private final Map<String, String> buckets = Collections.synchronizedMap(new LatestMap<>(MAX_BUCKETS));

    /**
     * @param files reads the recordings' own files; empty if the application cannot
     * @param workers where reading begins: a client may look for its credentials first, and block
     */
    RecordingReader(Buckets source, Optional<RecordingFiles> files, Executor workers, Time time) {
        this.source = source;
        this.files = files;
        this.workers = workers;
        this.time = time;
    }

    /** Whether the recording of a destination is there, and all of it. */
    static boolean isReady(Destination destination) {
        return DestinationState.STOPPED.equals(destination.state()) && destination.startTime() != null;
    }

    /**
     * The recordings of a composition that has ended, as far as anybody can know them.
     *
     * @param last whether nobody asks again: what is not known then stays unknown, instead of being a failure
     */
    CompletableFuture<List<Recording>> of(Composition composition, boolean last) {
        CompletableFuture<List<Recording>> all = CompletableFuture.completedFuture(List.of());
        for (Recording recording : Recording.of(composition)) {
            Destination destination = composition.destinations().stream()
                    .filter(each -> recording.destinationId().equals(each.id())).findFirst().orElseThrow();
            all = all.thenCompose(others -> bucket(destination)
                    .onFailure(failure -> last).invoke(failure -> withoutBucket(composition, failure))
                    .onFailure(failure -> last).recoverWithNull()
                    .subscribeAsCompletionStage()
                    .thenCompose(bucket -> media(recording.withBucket(bucket), isReady(destination)))
                    .thenApply(read -> plus(others, read)));
        }
        return all;
    }

    private static void withoutBucket(Composition composition, Throwable failure) {
        LOG.warnf("A recording of %s is told without its bucket, which the service could not be asked for: %s",
                composition.arn(), failure.getMessage());
    }

    private static List<Recording> plus(List<Recording> others, Recording recording) {
        List<Recording> all = new ArrayList<>(others);
        all.add(recording);
        return all;
    }

    private Uni<String> bucket(Destination destination) {
        if (destination.configuration() == null || destination.configuration().s3() == null
                || destination.configuration().s3().storageConfigurationArn() == null) {
            return Uni.createFrom().nullItem();
        }
        String arn = destination.configuration().s3().storageConfigurationArn();
        String known = buckets.get(arn);
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        return source.bucket(arn)
                .onItem().ifNotNull().invoke(bucket -> buckets.put(arn, bucket))
                .onFailure(AccessDeniedException.class).invoke(this::denied)
                .onFailure(failure -> failure instanceof AccessDeniedException
                        || failure instanceof ResourceNotFoundException)
                .recoverWithNull();
    }

    private void denied(Throwable failure) {
        if (deniedWasSaid.compareAndSet(false, true)) {
            LOG.warnf("Recordings are told without their bucket: %s Allow the application's role"
                    + " ivs:GetStorageConfiguration.", failure.getMessage());
        }
    }

    private CompletableFuture<Recording> media(Recording recording, boolean ready) {
        return !ready || files.isEmpty() || recording.bucket() == null ? CompletableFuture.completedFuture(recording)
                : look(recording, LOOKS);
    }

    private CompletableFuture<Recording> look(Recording recording, int looks) {
        return read(recording).handle((read, failure) -> {
            if (failure == null) {
                return CompletableFuture.completedFuture(read);
            }
            if (looks == 0) {
                LOG.debugf(failure, "%s was not there within a minute; its recording is told without", recording.endedFile());
                return CompletableFuture.completedFuture(recording);
            }
            CompletableFuture<Recording> later = new CompletableFuture<>();
            time.scheduler().schedule(() -> {
                look(recording, looks - 1).thenAccept(later::complete);
            }, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            return later;
        }).thenCompose(end -> end);
    }

    private CompletableFuture<Recording> read(Recording recording) {
        return CompletableFuture
                .supplyAsync(() -> files.orElseThrow().read(recording.bucket(), recording.endedFile()), workers)
                .thenCompose(CompletableFuture::copy).orTimeout(LONGEST_LOOK.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(json -> withMedia(recording, json));
    }

    private static Recording withMedia(Recording recording, byte[] json) {
        JsonNode hls;
        try {
            hls = WireFormat.tree(json).path("media").path("hls");
        } catch (IOException notJson) {
            return recording;
        }
        List<Rendition> renditions = new ArrayList<>();
        hls.path("renditions").forEach(each -> renditions.add(new Rendition(each.path("path").textValue(),
                each.path("playlist").textValue(), each.path("resolution_width").asInt(),
                each.path("resolution_height").asInt())));
        JsonNode duration = hls.path("duration_ms");
        return recording.withMedia(duration.isNumber() ? Duration.ofMillis(duration.asLong()) : null, renditions);
    }
}
