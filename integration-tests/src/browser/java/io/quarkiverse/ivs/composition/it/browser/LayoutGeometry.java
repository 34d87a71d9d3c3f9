package io.quarkiverse.ivs.composition.it.browser;

import java.util.List;
import java.util.Map;

/** The module of the geometry, in types. */
final class LayoutGeometry implements AutoCloseable {

    private final JsModule module;

    private LayoutGeometry(JsModule module) {
        this.module = module;
    }

    static LayoutGeometry load(Chromium chromium) {
        return new LayoutGeometry(JsModule.load(chromium, "layout-geometry.js"));
    }

    Composed compose(Map<String, Object> layout, int participants) {
        return compose(layout, participants, false);
    }

    /** The last participant has stopped the video. */
    Composed composeWithStoppedVideo(Map<String, Object> layout, int participants) {
        return compose(layout, participants, true);
    }

    @SuppressWarnings("unchecked")
    private Composed compose(Map<String, Object> layout, int participants, boolean lastStopped) {
        Object sample = module.call("sampleParticipants", participants, layout, lastStopped);
        Map<String, Object> result = module.call("compose", layout, sample);
        return new Composed(((List<Map<String, Object>>) result.get("tiles")).stream().map(Tile::of).toList(),
                (String) result.get("reason"));
    }

    @Override
    public void close() {
        module.close();
    }

    record Composed(List<Tile> tiles, String reason) {
    }

    record Tile(int x, int y, int width, int height, String slot, String fill) {

        static Tile of(Map<String, Object> tile) {
            return new Tile(pixels(tile, "x"), pixels(tile, "y"), pixels(tile, "width"), pixels(tile, "height"),
                    (String) tile.get("slot"), (String) tile.get("fill"));
        }

        /** Whole pixels only: half of one would come as a double. */
        private static int pixels(Map<String, Object> tile, String name) {
            return (Integer) tile.get(name);
        }

        int right() {
            return x + width;
        }

        int bottom() {
            return y + height;
        }

        boolean isIn(int frameWidth, int frameHeight) {
            return width > 0 && height > 0 && x >= 0 && y >= 0 && right() <= frameWidth && bottom() <= frameHeight;
        }

        boolean overlaps(Tile other) {
            return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
        }
    }
}
