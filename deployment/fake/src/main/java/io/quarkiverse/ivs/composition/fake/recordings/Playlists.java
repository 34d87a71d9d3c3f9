package io.quarkiverse.ivs.composition.fake.recordings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.Locale;

/** Playlists of HLS. */
final class Playlists {

    private Playlists() {
    }

    /** The one that names the only rendition. */
    static byte[] multivariant(RecordingShape shape) {
        return String.format(Locale.ROOT, """
                #EXTM3U
                #EXT-X-VERSION:3
                #EXT-X-STREAM-INF:BANDWIDTH=%d,RESOLUTION=%s,FRAME-RATE=%.3f
                %s/playlist.m3u8
                """, shape.bitrate(), shape.size(), shape.framerate(), shape.rendition()).getBytes(UTF_8);
    }

    /**
     * The one of a rendition: it grows while the recording lasts, then it is complete.
     *
     * @param millis how long the recording is
     * @param segmentMillis how long a segment is; the last one may be shorter
     * @param segments how many there are
     */
    static byte[] rendition(boolean complete, long millis, long segmentMillis, int segments) {
        StringBuilder text = new StringBuilder(256 + segments * 32);
        text.append("#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:").append(segmentMillis / 1000)
                .append("\n#EXT-X-MEDIA-SEQUENCE:0\n#EXT-X-PLAYLIST-TYPE:").append(complete ? "VOD" : "EVENT").append('\n');
        for (int i = 0; i < segments; i++) {
            long length = Math.min(segmentMillis, millis - i * segmentMillis);
            text.append("#EXTINF:").append(BigDecimal.valueOf(length, 3)).append(",\n").append(segment(i)).append('\n');
        }
        return text.append(complete ? "#EXT-X-ENDLIST\n" : "").toString().getBytes(UTF_8);
    }

    /** The name of a segment, relative to the playlist. */
    static String segment(int number) {
        return RecordingFiles.digits(number) + ".ts";
    }
}
