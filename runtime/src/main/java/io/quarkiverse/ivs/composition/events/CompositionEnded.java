package io.quarkiverse.ivs.composition.events;

import java.util.List;

import io.quarkiverse.ivs.composition.model.Composition;

/**
 * A composition that this application has started, by whichever process, has ended, as it should or not. Not an event of
 * EventBridge: it is told also when EventBridge told nobody, if a process of the application saw the composition within five
 * minutes of its end. Synchronous observers run on a worker thread with a request context, and may block. When one throws, it
 * is told again, with back-off, for a day: observers must stand repetition.
 *
 * @param composition as it was last read
 * @param recordings those of its S3 destinations, maybe none
 */
public record CompositionEnded(Composition composition, List<Recording> recordings) {

    /** Copies the list; null becomes an empty one. */
    public CompositionEnded {
        recordings = recordings == null ? List.of() : List.copyOf(recordings);
    }

    /**
     * The composition's ARN.
     *
     * @return never null
     */
    public String compositionArn() {
        return composition.arn();
    }
}
