package io.quarkiverse.ivs.composition.it;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkiverse.ivs.composition.events.Recording;
import io.quarkiverse.ivs.composition.events.RecordingFailed;
import io.quarkiverse.ivs.composition.events.RecordingReady;

/** Keeps the recordings that the application was told. */
@Path("/recordings")
@Singleton
public class RecordingResource {

    private static final Logger LOG = Logger.getLogger(RecordingResource.class);
    private static final int KEPT = 1000;

    private final Deque<Told> latest = new ArrayDeque<>();

    /** What the caller reads; a bucket that is not known is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Told(String type, String compositionArn, String bucket, String prefix, String manifest) {
    }

    void ready(@Observes RecordingReady event) {
        add("RecordingReady", event.compositionArn(), event.recording());
    }

    void failed(@Observes RecordingFailed event) {
        add("RecordingFailed", event.compositionArn(), event.recording());
    }

    private void add(String type, String arn, Recording recording) {
        LOG.infof("%s: %s", type, arn);
        synchronized (latest) {
            if (latest.size() == KEPT) {
                latest.removeFirst();
            }
            latest.addLast(new Told(type, arn, recording.bucket(), recording.prefix(), recording.manifest()));
        }
    }

    /** The latest recordings, the oldest first. */
    @GET
    public List<Told> recordings() {
        synchronized (latest) {
            return List.copyOf(latest);
        }
    }
}
