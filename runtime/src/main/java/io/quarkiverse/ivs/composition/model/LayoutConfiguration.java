package io.quarkiverse.ivs.composition.model;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Where participants are shown: a grid or picture-in-picture, one of the two.
 *
 * @param grid the grid, or null
 * @param pip picture-in-picture, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LayoutConfiguration(@Nullable GridConfiguration grid, @Nullable PipConfiguration pip) {

    /**
     * A grid.
     *
     * @param grid the grid
     * @return the layout
     */
    public static LayoutConfiguration of(GridConfiguration grid) {
        return new LayoutConfiguration(grid, null);
    }

    /**
     * Picture-in-picture.
     *
     * @param pip the picture-in-picture
     * @return the layout
     */
    public static LayoutConfiguration of(PipConfiguration pip) {
        return new LayoutConfiguration(null, pip);
    }
}
