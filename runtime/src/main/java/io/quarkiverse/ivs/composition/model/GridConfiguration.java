package io.quarkiverse.ivs.composition.model;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Participants in tiles of equal size, one of them featured if wanted.
 *
 * @param featuredParticipantAttribute name of the token attribute (its value must be {@code "true"}) whose
 *        participant is featured; letters, digits, - and _, 128 at most
 * @param participantOrderAttribute name of the token attribute by whose number participants are ordered; letters,
 *        digits, - and _, 128 at most
 * @param omitStoppedVideo whether participants without video are left out; the service uses false when null
 * @param videoAspectRatio shape of the tiles; the service uses VIDEO when null
 * @param videoFillMode how a video fills its tile; the service uses COVER, and CONTAIN for the featured one, when
 *        null
 * @param gridGap pixels between the tiles, 0 or more; the service uses 2 when null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GridConfiguration(
        @Nullable String featuredParticipantAttribute,
        @Nullable String participantOrderAttribute,
        @Nullable Boolean omitStoppedVideo,
        @Nullable VideoAspectRatio videoAspectRatio,
        @Nullable VideoFillMode videoFillMode,
        @Nullable Integer gridGap) {

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
                .videoAspectRatio(videoAspectRatio)
                .videoFillMode(videoFillMode)
                .gridGap(gridGap);
    }

    /**
     * Builds a {@link GridConfiguration}. Not thread-safe. Every method is optional and the last call wins; what is
     * missing or out of range shows when the request is used.
     */
    public static final class Builder {

        private String featuredParticipantAttribute;
        private String participantOrderAttribute;
        private Boolean omitStoppedVideo;
        private VideoAspectRatio videoAspectRatio;
        private VideoFillMode videoFillMode;
        private Integer gridGap;

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

        /** @param videoAspectRatio shape of the tiles; the service uses VIDEO when null */
        public Builder videoAspectRatio(@Nullable VideoAspectRatio videoAspectRatio) {
            this.videoAspectRatio = videoAspectRatio;
            return this;
        }

        /**
         * @param videoFillMode how a video fills its tile; the service uses COVER, and CONTAIN for the featured
         *        one, when null
         */
        public Builder videoFillMode(@Nullable VideoFillMode videoFillMode) {
            this.videoFillMode = videoFillMode;
            return this;
        }

        /** @param gridGap pixels between the tiles, 0 or more; the service uses 2 when null */
        public Builder gridGap(@Nullable Integer gridGap) {
            this.gridGap = gridGap;
            return this;
        }

        /** Builds it; nothing is checked here. */
        public GridConfiguration build() {
            return new GridConfiguration(featuredParticipantAttribute, participantOrderAttribute, omitStoppedVideo,
                    videoAspectRatio, videoFillMode, gridGap);
        }
    }
}
