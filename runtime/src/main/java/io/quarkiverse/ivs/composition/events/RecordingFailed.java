package io.quarkiverse.ivs.composition.events;

import io.quarkiverse.ivs.composition.model.Composition;

/**
 * A composition that this application has started has ended, but one of its S3 destinations has failed or never begun: the
 * recording is not complete, or not there at all. The API gives no reason; the EventBridge event {@link DestinationFailed}
 * does.
 * Told after {@link CompositionEnded}, by the same rules.
 *
 * @param composition as it was last read
 * @param recording where the files are
 */
public record RecordingFailed(Composition composition, Recording recording) {

    /**
     * The composition's ARN.
     *
     * @return never null
     */
    public String compositionArn() {
        return composition.arn();
    }
}
