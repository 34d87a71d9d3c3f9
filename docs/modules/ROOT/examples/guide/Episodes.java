package io.quarkiverse.ivs.composition.it.guide;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkiverse.ivs.composition.events.CompositionEnded;
import io.quarkiverse.ivs.composition.events.Recording;
import io.quarkiverse.ivs.composition.events.RecordingFailed;
import io.quarkiverse.ivs.composition.events.RecordingReady;

// tag::observer[]
@ApplicationScoped
public class Episodes {

    private static final URI CDN = URI.create("https://media.example.com"); // <1>

    void ready(@Observes RecordingReady event) { // <2>
        Recording recording = event.recording();
        publish(event.compositionArn(), recording.uri(CDN), recording.cookiePath()); // <3>
    }

    void failed(@Observes RecordingFailed event) { // <4>
        withdraw(event.compositionArn());
    }

    void ended(@Observes CompositionEnded event) { // <5>
        release(event.composition().stageArn());
    }
    // end::observer[]

    record Episode(URI manifest, String cookiePath) {
    }

    private final Map<String, Episode> published = new ConcurrentHashMap<>();
    private final Map<String, Boolean> released = new ConcurrentHashMap<>();

    private void publish(String arn, URI manifest, String cookiePath) {
        published.put(arn, new Episode(manifest, cookiePath));
    }

    private void withdraw(String arn) {
        published.remove(arn);
    }

    private void release(String stageArn) {
        released.put(stageArn, true);
    }

    Optional<Episode> episode(String arn) {
        return Optional.ofNullable(published.get(arn));
    }

    boolean isReleased(String stageArn) {
        return released.containsKey(stageArn);
    }
}
