package io.quarkiverse.ivs.composition.deployment.template;

import java.util.List;

import io.quarkiverse.ivs.composition.model.GridConfiguration;
import io.quarkiverse.ivs.composition.model.LayoutConfiguration;
import io.quarkiverse.ivs.composition.model.PipBehavior;
import io.quarkiverse.ivs.composition.model.PipConfiguration;
import io.quarkiverse.ivs.composition.model.PipPosition;
import io.quarkiverse.ivs.composition.model.VideoAspectRatio;
import io.quarkiverse.ivs.composition.model.VideoFillMode;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;

/** Reads the layout of one template. A value that is not set stays so: the service has the defaults. */
final class LayoutReader {

    private static final List<VideoAspectRatio> ASPECT_RATIOS = List.of(
            VideoAspectRatio.AUTO, VideoAspectRatio.VIDEO, VideoAspectRatio.SQUARE, VideoAspectRatio.PORTRAIT);
    private static final List<VideoFillMode> FILL_MODES = List.of(
            VideoFillMode.FILL, VideoFillMode.COVER, VideoFillMode.CONTAIN);
    private static final List<PipBehavior> BEHAVIORS = List.of(PipBehavior.STATIC, PipBehavior.DYNAMIC);
    private static final List<PipPosition> POSITIONS = List.of(
            PipPosition.TOP_LEFT, PipPosition.TOP_RIGHT, PipPosition.BOTTOM_LEFT, PipPosition.BOTTOM_RIGHT);

    private static final String SIZE_OF_THE_SERVICE = " to let the service choose";

    private final LeafReader leaves;

    LayoutReader(LeafReader leaves) {
        this.leaves = leaves;
    }

    /** The layout; null if no key of one is set. */
    LayoutConfiguration read() {
        GridConfiguration grid = grid();
        PipConfiguration pip = pip();
        // By their keys: one whose values are all wrong is there as well.
        boolean hasGrid = leaves.anySet(ConfigKeys.GRID);
        boolean hasPip = leaves.anySet(ConfigKeys.PIP);
        if (hasGrid && hasPip) {
            leaves.problem("layout", "has both grid and pip, but a composition has one layout. Remove one of the two.");
        }
        if (hasGrid) {
            return LayoutConfiguration.of(grid);
        }
        return hasPip ? LayoutConfiguration.of(pip) : null;
    }

    private GridConfiguration grid() {
        return GridConfiguration.builder()
                .featuredParticipantAttribute(leaves.name(ConfigKeys.GRID + ConfigKeys.FEATURED_PARTICIPANT_ATTRIBUTE))
                .participantOrderAttribute(leaves.name(ConfigKeys.GRID + ConfigKeys.PARTICIPANT_ORDER_ATTRIBUTE))
                .omitStoppedVideo(leaves.flag(ConfigKeys.GRID + ConfigKeys.OMIT_STOPPED_VIDEO, false))
                .videoAspectRatio(leaves.choice(ConfigKeys.VIDEO_ASPECT_RATIO, ASPECT_RATIOS, " to use VIDEO"))
                .videoFillMode(leaves.choice(ConfigKeys.GRID + ConfigKeys.VIDEO_FILL_MODE, FILL_MODES,
                        " to use COVER, and CONTAIN for the featured participant"))
                .gridGap(leaves.pixels(ConfigKeys.GRID + ConfigKeys.GRID_GAP, 0, " to use 2"))
                .build();
    }

    private PipConfiguration pip() {
        return PipConfiguration.builder()
                .featuredParticipantAttribute(leaves.name(ConfigKeys.PIP + ConfigKeys.FEATURED_PARTICIPANT_ATTRIBUTE))
                .participantOrderAttribute(leaves.name(ConfigKeys.PIP + ConfigKeys.PARTICIPANT_ORDER_ATTRIBUTE))
                .omitStoppedVideo(leaves.flag(ConfigKeys.PIP + ConfigKeys.OMIT_STOPPED_VIDEO, false))
                .videoFillMode(leaves.choice(ConfigKeys.PIP + ConfigKeys.VIDEO_FILL_MODE, FILL_MODES, " to use COVER"))
                .gridGap(leaves.pixels(ConfigKeys.PIP + ConfigKeys.GRID_GAP, 0, " to use 0"))
                .pipParticipantAttribute(leaves.name(ConfigKeys.PIP_PARTICIPANT_ATTRIBUTE))
                .pipBehavior(leaves.choice(ConfigKeys.PIP_BEHAVIOR, BEHAVIORS, " to use STATIC"))
                .pipOffset(leaves.pixels(ConfigKeys.PIP_OFFSET, 0, " to use 0"))
                .pipPosition(leaves.choice(ConfigKeys.PIP_POSITION, POSITIONS, " to use BOTTOM_RIGHT"))
                .pipWidth(leaves.pixels(ConfigKeys.PIP_WIDTH, 1, SIZE_OF_THE_SERVICE))
                .pipHeight(leaves.pixels(ConfigKeys.PIP_HEIGHT, 1, SIZE_OF_THE_SERVICE))
                .build();
    }
}
