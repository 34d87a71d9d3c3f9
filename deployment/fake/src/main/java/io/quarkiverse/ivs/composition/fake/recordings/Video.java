package io.quarkiverse.ivs.composition.fake.recordings;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How a recording is encoded.
 *
 * @param width in pixels
 * @param height in pixels
 * @param framerate frames a second
 * @param bitrate bits a second
 */
record Video(int width, int height, double framerate, int bitrate) {

    /** @param video the API's structure */
    static Video of(JsonNode video) {
        return new Video(video.get("width").intValue(), video.get("height").intValue(), video.get("framerate").doubleValue(),
                video.get("bitrate").intValue());
    }
}
