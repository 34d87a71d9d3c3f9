package io.quarkiverse.ivs.composition.fake.recordings;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.state.Arn;
import io.quarkiverse.ivs.composition.fake.state.DestinationSpec;

/**
 * What was asked of a recording. The name of its rendition is assumed to be the height, the frame rate and the encoder
 * configuration.
 *
 * @param width in pixels
 * @param height in pixels
 * @param framerate frames a second
 * @param bitrate bits a second
 * @param rendition the folder of its only rendition
 * @param segmentMillis how long a segment is
 * @param thumbnailMillis the time between two thumbnails
 * @param sequential whether all thumbnails are kept
 * @param latest whether the latest one has a place of its own
 */
record RecordingShape(int width, int height, double framerate, int bitrate, String rendition, long segmentMillis,
        long thumbnailMillis, boolean sequential, boolean latest) {

    private static final String THUMBNAILS = "/s3/thumbnailConfigurations/0";

    /** @param video the API's structure */
    static RecordingShape of(DestinationSpec spec, JsonNode video) {
        JsonNode configuration = spec.configuration();
        String storage = configuration.at(THUMBNAILS + "/storage").toString();
        int height = video.get("height").intValue();
        double rate = video.get("framerate").doubleValue();
        return new RecordingShape(video.get("width").intValue(), height, rate, video.get("bitrate").intValue(),
                height + "p" + (rate == (int) rate ? Integer.toString((int) rate) : Double.toString(rate)) + "-"
                        + Arn.of(spec.encoderConfigurationArn()).id(),
                configuration.at("/s3/recordingConfiguration/hlsConfiguration/targetSegmentDurationSeconds").asLong(2) * 1000,
                configuration.at(THUMBNAILS + "/targetIntervalSeconds").asLong(60) * 1000,
                storage.contains("SEQUENTIAL"), storage.contains("LATEST"));
    }

    /** Width and height, as folders of thumbnails are named. */
    String size() {
        return width + "x" + height;
    }
}
