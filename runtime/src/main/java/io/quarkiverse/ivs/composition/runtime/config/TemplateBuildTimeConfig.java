package io.quarkiverse.ivs.composition.runtime.config;

import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.quarkus.runtime.annotations.ConfigGroup;

/**
 * The shape of a template. The leaves are text and are read by our own validation: a typed leaf would fail inside SmallRye
 * Config, one at a time, before a text that names what is allowed can be shown.
 */
@ConfigGroup
public interface TemplateBuildTimeConfig {

    /**
     * Where the composition goes: `channel`, `s3`, or both. This key declares the template. A variable of the environment may
     * set it, too, but only for a name that a key in another place has: a variable cannot spell a name.
     *
     * The name of a template has 1 to 64 letters, digits, `-` and `_`, and begins with a letter or a digit.
     *
     * Example: `channel,s3`.
     */
    Optional<List<String>> destinations();

    /** Where participants are shown. */
    LayoutConfig layout();

    /** The channel destination. */
    ChannelBuildTimeConfig channel();

    /** The S3 destination. */
    S3BuildTimeConfig s3();

    /** The layout: `grid` or `pip`, one of the two; a grid with the service's defaults when neither is configured. */
    @ConfigGroup
    interface LayoutConfig {

        /** Participants in tiles of equal size. */
        GridConfig grid();

        /** A featured participant with a window over it. */
        PipConfig pip();
    }

    /** What both layouts have. */
    interface CommonLayoutConfig {

        /**
         * The name of a participant-token attribute. The participant for whom it has the value `true` is featured.
         *
         * At most 128 letters, digits, `-` and `_`. Nobody is featured when it is not set. Example: `host`.
         */
        Optional<String> featuredParticipantAttribute();

        /**
         * The name of a participant-token attribute. Participants are ordered by its number.
         *
         * At most 128 letters, digits, `-` and `_`. The service orders them when it is not set. Example: `seat`.
         */
        Optional<String> participantOrderAttribute();

        /** Whether participants without video are left out: `true` or `false`. */
        @ConfigDocDefault("false")
        Optional<String> omitStoppedVideo();
    }

    /** A grid. */
    @ConfigGroup
    interface GridConfig extends CommonLayoutConfig {

        /** The shape of the tiles: `AUTO`, `VIDEO`, `SQUARE` or `PORTRAIT`. */
        @ConfigDocDefault("VIDEO")
        Optional<String> videoAspectRatio();

        /** How a video fills its tile: `FILL`, `COVER` or `CONTAIN`. */
        @ConfigDocDefault("COVER, and CONTAIN for the featured participant")
        Optional<String> videoFillMode();

        /** Pixels between the tiles, 0 or more. */
        @ConfigDocDefault("2")
        Optional<String> gridGap();
    }

    /** Picture-in-picture. */
    @ConfigGroup
    interface PipConfig extends CommonLayoutConfig {

        /** How a video fills its tile: `FILL`, `COVER` or `CONTAIN`. */
        @ConfigDocDefault("COVER")
        Optional<String> videoFillMode();

        /** Pixels between the tiles, 0 or more. */
        @ConfigDocDefault("0")
        Optional<String> gridGap();

        /**
         * The name of a participant-token attribute. The participant for whom it has the value `true` is in the window.
         *
         * At most 128 letters, digits, `-` and `_`. Example: `guest`.
         */
        Optional<String> pipParticipantAttribute();

        /** What becomes of the window when nobody is in it: `STATIC` (it stays) or `DYNAMIC` (it goes). */
        @ConfigDocDefault("STATIC")
        Optional<String> pipBehavior();

        /** Pixels between the window and the edges, 0 or more. */
        @ConfigDocDefault("0")
        Optional<String> pipOffset();

        /** The corner of the window: `TOP_LEFT`, `TOP_RIGHT`, `BOTTOM_LEFT` or `BOTTOM_RIGHT`. */
        @ConfigDocDefault("BOTTOM_RIGHT")
        Optional<String> pipPosition();

        /** The width of the window in pixels, 1 or more. */
        @ConfigDocDefault("from the size of the composition")
        Optional<String> pipWidth();

        /** The height of the window in pixels, 1 or more. */
        @ConfigDocDefault("from the size of the composition")
        Optional<String> pipHeight();
    }

    /** The channel destination's shape. */
    @ConfigGroup
    interface ChannelBuildTimeConfig {

        /** A name for the destination, at most 128 letters, digits, `-` and `_`. None when it is not set. Example: `live`. */
        Optional<String> name();
    }

    /** The S3 destination's shape. */
    @ConfigGroup
    interface S3BuildTimeConfig {

        /**
         * A name for the destination, at most 128 letters, digits, `-` and `_`. None when it is not set. Example: `archive`.
         */
        Optional<String> name();

        /** The recording. */
        RecordingConfig recording();

        /** Thumbnails; none are stored unless one of these keys is set. */
        ThumbnailsConfig thumbnails();
    }

    /** The form of the recording. */
    @ConfigGroup
    interface RecordingConfig {

        /** The format: `HLS` is the only one. */
        @ConfigDocDefault("HLS")
        Optional<String> format();

        /** How long a segment should last, in whole seconds, `2s` to `10s`. */
        @ConfigDocDefault("2s")
        Optional<String> targetSegmentDuration();
    }

    /** Thumbnails of the recording. */
    @ConfigGroup
    interface ThumbnailsConfig {

        /** The time from one thumbnail to the next, in whole seconds, `1s` to `24h`. */
        @ConfigDocDefault("60s")
        Optional<String> interval();

        /** Which thumbnails are stored: `sequential` (all of them), `latest` (the last one), or both. */
        @ConfigDocDefault("sequential")
        Optional<List<String>> storage();
    }
}
