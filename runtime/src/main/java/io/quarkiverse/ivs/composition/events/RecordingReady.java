package io.quarkiverse.ivs.composition.events;

import io.quarkiverse.ivs.composition.model.Composition;

/**
 * The recording of a composition that this application has started is complete, and can be played. Told after
 * {@link CompositionEnded}, by the same rules, once for each S3 destination that has recorded.
 *
 * @param composition as it was last read
 * @param recording where the files are
 */
public record RecordingReady(Composition composition, Recording recording) {

    /**
     * The composition's ARN.
     *
     * @return never null
     */
    public String compositionArn() {
        return composition.arn();
    }
}
