package io.quarkiverse.ivs.composition.model;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A featured participant, a window over it (picture-in-picture), and the others.
 *
 * @param featuredParticipantAttribute name of the token attribute (its value must be {@code "true"}) whose
 *        participant is featured; letters, digits, - and _, 128 at most
 * @param participantOrderAttribute name of the token attribute by whose number participants are ordered; letters,
 *        digits, - and _, 128 at most
 * @param omitStoppedVideo whether participants without video are left out; the service uses false when null
 * @param videoFillMode how a video fills its tile; the service uses COVER when null
 * @param gridGap pixels between the tiles, 0 or more; the service uses 0 when null
 * @param pipParticipantAttribute name of the token attribute whose participant is in the window; letters, digits, -
 *        and _, 128 at most
 * @param pipBehavior what becomes of an empty window; the service uses STATIC when null
 * @param pipOffset pixels between the window and the edges, 0 or more; the service uses 0 when null
 * @param pipPosition corner of the window; the service uses BOTTOM_RIGHT when null
 * @param pipWidth pixels, 1 or more; from the size of the composition when null
 * @param pipHeight pixels, 1 or more; from the size of the composition when null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PipConfiguration(
        @Nullable String featuredParticipantAttribute,
        @Nullable String participantOrderAttribute,
        @Nullable Boolean omitStoppedVideo,
        @Nullable VideoFillMode videoFillMode,
        @Nullable Integer gridGap,
        @Nullable String pipParticipantAttribute,
        @Nullable PipBehavior pipBehavior,
        @Nullable Integer pipOffset,
        @Nullable PipPosition pipPosition,
        @Nullable Integer pipWidth,
        @Nullable Integer pipHeight) {

    /** Starts with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with all values of this one. */
    public Builder toBuilder() {
        return builder()
                .featuredParticipantAttribute(featuredParticipantAttribute)
                .participantOrderAttribute(participantOrderAttribute)
                .omitStoppedVideo(omitStoppedVideo)
                .videoFillMode(videoFillMode)
                .gridGap(gridGap)
                .pipParticipantAttribute(pipParticipantAttribute)
                .pipBehavior(pipBehavior)
                .pipOffset(pipOffset)
                .pipPosition(pipPosition)
                .pipWidth(pipWidth)
                .pipHeight(pipHeight);
    }

    /**
     * Builds a {@link PipConfiguration}. Not thread-safe. Every method is optional and the last call wins; what is
     * missing or out of range shows when the request is used.
     */
    public static final class Builder {

        private String featuredParticipantAttribute;
        private String participantOrderAttribute;
        private Boolean omitStoppedVideo;
        private VideoFillMode videoFillMode;
        private Integer gridGap;
        private String pipParticipantAttribute;
        private PipBehavior pipBehavior;
        private Integer pipOffset;
        private PipPosition pipPosition;
        private Integer pipWidth;
        private Integer pipHeight;

        private Builder() {
        }

        /**
         * @param featuredParticipantAttribute name of the token attribute (its value must be {@code "true"}) whose
         *        participant is featured; letters, digits, - and _, 128 at most
         */
        public Builder featuredParticipantAttribute(@Nullable String featuredParticipantAttribute) {
            this.featuredParticipantAttribute = featuredParticipantAttribute;
            return this;
        }

        /**
         * @param participantOrderAttribute name of the token attribute by whose number participants are ordered;
         *        letters, digits, - and _, 128 at most
         */
        public Builder participantOrderAttribute(@Nullable String participantOrderAttribute) {
            this.participantOrderAttribute = participantOrderAttribute;
            return this;
        }

        /** @param omitStoppedVideo whether participants without video are left out; the service uses false when null */
        public Builder omitStoppedVideo(@Nullable Boolean omitStoppedVideo) {
            this.omitStoppedVideo = omitStoppedVideo;
            return this;
        }

        /** @param videoFillMode how a video fills its tile; the service uses COVER when null */
        public Builder videoFillMode(@Nullable VideoFillMode videoFillMode) {
            this.videoFillMode = videoFillMode;
            return this;
        }

        /** @param gridGap pixels between the tiles, 0 or more; the service uses 0 when null */
        public Builder gridGap(@Nullable Integer gridGap) {
            this.gridGap = gridGap;
            return this;
        }

        /**
         * @param pipParticipantAttribute name of the token attribute whose participant is in the window; letters,
         *        digits, - and _, 128 at most
         */
        public Builder pipParticipantAttribute(@Nullable String pipParticipantAttribute) {
            this.pipParticipantAttribute = pipParticipantAttribute;
            return this;
        }

        /** @param pipBehavior what becomes of an empty window; the service uses STATIC when null */
        public Builder pipBehavior(@Nullable PipBehavior pipBehavior) {
            this.pipBehavior = pipBehavior;
            return this;
        }

        /** @param pipOffset pixels between the window and the edges, 0 or more; the service uses 0 when null */
        public Builder pipOffset(@Nullable Integer pipOffset) {
            this.pipOffset = pipOffset;
            return this;
        }

        /** @param pipPosition corner of the window; the service uses BOTTOM_RIGHT when null */
        public Builder pipPosition(@Nullable PipPosition pipPosition) {
            this.pipPosition = pipPosition;
            return this;
        }

        /** @param pipWidth pixels, 1 or more; from the size of the composition when null */
        public Builder pipWidth(@Nullable Integer pipWidth) {
            this.pipWidth = pipWidth;
            return this;
        }

        /** @param pipHeight pixels, 1 or more; from the size of the composition when null */
        public Builder pipHeight(@Nullable Integer pipHeight) {
            this.pipHeight = pipHeight;
            return this;
        }

        /** Builds it; nothing is checked here. */
        public PipConfiguration build() {
            return new PipConfiguration(featuredParticipantAttribute, participantOrderAttribute, omitStoppedVideo,
                    videoFillMode, gridGap, pipParticipantAttribute, pipBehavior, pipOffset, pipPosition, pipWidth, pipHeight);
        }
    }
}
