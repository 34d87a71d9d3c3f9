package io.quarkiverse.ivs.composition.runtime.ivs;

import io.quarkiverse.ivs.composition.model.GridConfiguration;
import io.quarkiverse.ivs.composition.model.LayoutConfiguration;
import io.quarkiverse.ivs.composition.model.PipConfiguration;

/** The layout of a request. */
final class LayoutRules {

    private static final String GRID = "layout.grid.";
    private static final String PIP = "layout.pip.";

    private final RequestProblems problems;

    LayoutRules(RequestProblems problems) {
        this.problems = problems;
    }

    void check(LayoutConfiguration layout) {
        if (layout == null) {
            return;
        }
        if (layout.grid() != null && layout.pip() != null) {
            problems.add("layout has both grid and pip, but must have one of them.");
        }
        if (layout.grid() != null) {
            grid(layout.grid());
        }
        if (layout.pip() != null) {
            pip(layout.pip());
        }
    }

    private void grid(GridConfiguration grid) {
        problems.name(GRID + "featuredParticipantAttribute", grid.featuredParticipantAttribute());
        problems.name(GRID + "participantOrderAttribute", grid.participantOrderAttribute());
        problems.atLeast(GRID + "gridGap", grid.gridGap(), 0);
    }

    private void pip(PipConfiguration pip) {
        problems.name(PIP + "featuredParticipantAttribute", pip.featuredParticipantAttribute());
        problems.name(PIP + "participantOrderAttribute", pip.participantOrderAttribute());
        problems.name(PIP + "pipParticipantAttribute", pip.pipParticipantAttribute());
        problems.atLeast(PIP + "gridGap", pip.gridGap(), 0);
        problems.atLeast(PIP + "pipOffset", pip.pipOffset(), 0);
        problems.atLeast(PIP + "pipWidth", pip.pipWidth(), 1);
        problems.atLeast(PIP + "pipHeight", pip.pipHeight(), 1);
    }
}
