package io.quarkiverse.ivs.composition.fake.state;

import java.util.Map;

/** How a composition is encoded. */
public final class EncoderConfiguration extends Resource {

    private final Video video;

    public EncoderConfiguration(Long sequence, Arn arn, String name, Map<String, String> tags, Video video) {
        super(sequence, arn, name, tags);
        this.video = video;
    }

    /**
     * The API's structure.
     *
     * @param width in pixels
     * @param height in pixels
     * @param framerate frames a second
     * @param bitrate bits a second
     */
    public record Video(int width, int height, double framerate, int bitrate) {

        public static final Video DEFAULT = new Video(1280, 720, 30, 2_500_000);
    }

    public Video video() {
        return video;
    }
}
