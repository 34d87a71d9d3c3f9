package io.quarkiverse.ivs.composition.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.ivs.composition.it.browser.LayoutGeometry.Composed;
import io.quarkiverse.ivs.composition.it.browser.LayoutGeometry.Tile;

/** The functions that compute a layout, alone: no Dev UI, no application. */
@InBrowser
class LayoutGeometryIT {

    private static LayoutGeometry geometry;

    @BeforeAll
    static void load(Chromium chromium) {
        geometry = LayoutGeometry.load(chromium);
    }

    @AfterAll
    static void close() {
        geometry.close();
    }

    static Stream<Map<String, Object>> layouts() {
        return Stream.of("AUTO", "VIDEO", "SQUARE", "PORTRAIT").flatMap(ratio -> Stream.of(0, 1, 2, 7, 40).flatMap(gap -> Stream.of(
                grid(Map.of("videoAspectRatio", ratio, "gridGap", gap)),
                grid(Map.of("videoAspectRatio", ratio, "gridGap", gap, "featuredParticipantAttribute", "host")),
                pip(Map.of("gridGap", gap)),
                pip(Map.of("gridGap", gap, "featuredParticipantAttribute", "guest")))));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void tilesNeverOverlapAndNeverLeaveTheFrame(Map<String, Object> layout) {
        for (int count = 1; count <= 12; count++) {
            List<Tile> tiles = geometry.compose(layout, count).tiles();
            assertThat(tiles).hasSize(count).allSatisfy(tile -> assertThat(tile.isIn(1280, 720)).as("%s", tile).isTrue());
            for (int i = 0; i < count; i++) {
                for (int j = i + 1; j < count; j++) {
                    assertThat(tiles.get(i).overlaps(tiles.get(j))).as("%s and %s", tiles.get(i), tiles.get(j)).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 2, 7, 40 })
    void neighboursInAGridAreTheGapApartToThePixel(int gap) {
        for (int count = 2; count <= 12; count++) {
            List<Tile> tiles = geometry.compose(grid(Map.of("gridGap", gap)), count).tiles();
            for (int i = 1; i < count; i++) {
                Tile before = tiles.get(i - 1);
                Tile tile = tiles.get(i);
                if (tile.y() == before.y()) {
                    assertThat(tile.x() - before.right()).isEqualTo(gap);
                } else {
                    assertThat(tile.y() - before.bottom()).isEqualTo(gap);
                }
            }
        }
    }

    @Test
    void theOthersAreTheGapBelowTheFeaturedOne() {
        List<Tile> tiles = geometry.compose(grid(Map.of("gridGap", 16, "featuredParticipantAttribute", "host")), 4).tiles();
        assertThat(tiles.get(0).slot()).isEqualTo("featured");
        assertThat(tiles.subList(1, 4)).extracting(Tile::slot).containsOnly("grid");
        assertThat(tiles.subList(1, 4)).allSatisfy(tile -> assertThat(tile.y() - tiles.get(0).bottom()).isEqualTo(16));
    }

    @Test
    void nobodyIsFeaturedWithoutAnAttribute() {
        assertThat(geometry.compose(grid(Map.of()), 4).tiles()).extracting(Tile::slot).containsOnly("grid");
    }

    @ParameterizedTest
    @ValueSource(strings = { "VIDEO", "SQUARE", "PORTRAIT" })
    void tilesHaveTheirAspectRatioToThePixel(String name) {
        double ratio = Map.of("VIDEO", 16 / 9.0, "SQUARE", 1.0, "PORTRAIT", 3 / 4.0).get(name);
        for (int count = 1; count <= 12; count++) {
            assertThat(geometry.compose(grid(Map.of("videoAspectRatio", name)), count).tiles()).allSatisfy(
                    tile -> assertThat(Math.abs(tile.width() - tile.height() * ratio)).isLessThanOrEqualTo(ratio + 1));
        }
    }

    @Test
    void automaticTilesFillTheFrame() {
        List<Tile> tiles = geometry.compose(grid(Map.of("videoAspectRatio", "AUTO", "gridGap", 0)), 4).tiles();
        assertThat(tiles.stream().mapToInt(tile -> tile.width() * tile.height()).sum()).isEqualTo(1280 * 720);
    }

    @ParameterizedTest
    @ValueSource(strings = { "TOP_LEFT", "TOP_RIGHT", "BOTTOM_LEFT", "BOTTOM_RIGHT" })
    void theWindowIsItsOffsetAwayFromItsCornerToThePixel(String position) {
        for (int offset : new int[] { 0, 1, 20, 333 }) {
            Tile window = window(Map.of("pipPosition", position, "pipOffset", offset, "pipWidth", 320, "pipHeight", 180));
            assertThat(position.endsWith("LEFT") ? window.x() : 1280 - window.right()).isEqualTo(offset);
            assertThat(position.startsWith("TOP") ? window.y() : 720 - window.bottom()).isEqualTo(offset);
            assertThat(window.width()).isEqualTo(320);
            assertThat(window.height()).isEqualTo(180);
        }
    }

    @Test
    void theWindowIsAtTheBottomRightWithoutAnOffset() {
        assertThat(window(Map.of())).isEqualTo(new Tile(960, 540, 320, 180, "pip", "COVER"));
    }

    @Test
    void theSizeThatIsNotConfiguredFollowsTheVideo() {
        assertThat(window(Map.of("pipWidth", 160))).isEqualTo(new Tile(1120, 630, 160, 90, "pip", "COVER"));
        assertThat(window(Map.of("pipHeight", 90))).isEqualTo(new Tile(1120, 630, 160, 90, "pip", "COVER"));
    }

    @Test
    void aWindowThatIsTooLargeIsCutToTheFrame() {
        assertThat(window(Map.of("pipWidth", 5000, "pipHeight", 5000, "pipOffset", 20)))
                .isEqualTo(new Tile(0, 0, 1260, 700, "pip", "COVER"));
    }

    @Test
    void aDynamicWindowFillsTheFrameWhenNobodyElseIsThere() {
        assertThat(geometry.compose(pip(Map.of("pipParticipantAttribute", "host", "pipBehavior", "DYNAMIC")), 1).tiles())
                .containsExactly(new Tile(0, 0, 1280, 720, "pip", "COVER"));
    }

    @Test
    void aStaticWindowStaysWhenNobodyElseIsThere() {
        assertThat(geometry.compose(pip(Map.of("pipParticipantAttribute", "host", "pipBehavior", "STATIC")), 1).tiles())
                .containsExactly(new Tile(960, 540, 320, 180, "pip", "COVER"));
    }

    @Test
    void stoppedVideosAreLeftOutOnlyWhenTheLayoutSaysSo() {
        assertThat(geometry.composeWithStoppedVideo(grid(Map.of("omitStoppedVideo", true)), 5).tiles()).hasSize(4);
        assertThat(geometry.composeWithStoppedVideo(grid(Map.of()), 5).tiles()).hasSize(5);
    }

    @Test
    void aFrameWithoutAnybodySaysWhy() {
        assertThat(geometry.composeWithStoppedVideo(grid(Map.of("omitStoppedVideo", true)), 1).reason())
                .isEqualTo("Nobody is shown: who has no video is left out here.");
        assertThat(geometry.composeWithStoppedVideo(grid(Map.of()), 1).reason()).isNull();
    }

    @Test
    void theFillModeIsCoverSaveForTheFeaturedOneInAGrid() {
        assertThat(geometry.compose(grid(Map.of("featuredParticipantAttribute", "host")), 3).tiles())
                .extracting(Tile::fill).containsExactly("CONTAIN", "COVER", "COVER");
        assertThat(geometry.compose(pip(Map.of("featuredParticipantAttribute", "guest")), 3).tiles())
                .extracting(Tile::fill).containsOnly("COVER");
        assertThat(geometry.compose(grid(Map.of("featuredParticipantAttribute", "host", "videoFillMode", "FILL")), 3).tiles())
                .extracting(Tile::fill).containsOnly("FILL");
    }

    @Test
    void aGapThatLeavesNoRoomIsSaid() {
        assertThat(geometry.compose(grid(Map.of("gridGap", 1280)), 2))
                .isEqualTo(new Composed(List.of(), "A gap of 1280 px leaves no room for 2 tiles in 1280 x 720."));
        assertThat(geometry.compose(pip(Map.of("pipParticipantAttribute", "host", "pipOffset", 720)), 2).reason())
                .isEqualTo("An offset of 720 px leaves no room for the window in 1280 x 720.");
    }

    @Test
    void withoutALayoutThereIsAGrid() {
        IntStream.rangeClosed(1, 12).forEach(count -> assertThat(geometry.compose(null, count).tiles()).hasSize(count));
    }

    private Tile window(Map<String, Object> pip) {
        Map<String, Object> withWindow = new HashMap<>(pip);
        withWindow.put("pipParticipantAttribute", "host");
        List<Tile> tiles = geometry.compose(pip(withWindow), 3).tiles();
        return tiles.get(tiles.size() - 1);
    }

    private static Map<String, Object> grid(Map<String, Object> grid) {
        return Map.of("grid", grid);
    }

    private static Map<String, Object> pip(Map<String, Object> pip) {
        return Map.of("pip", pip);
    }
}
