package io.quarkiverse.ivs.composition.benchmark.profile;

import java.util.List;

/**
 * A part of what runs.
 *
 * @param name as the report calls it
 * @param frames how the frames of it begin, as {@code package/Class.method}
 */
public record Layer(String name, List<String> frames) {

    public static Layer of(String name, String... frames) {
        return new Layer(name, List.of(frames));
    }

    boolean has(String frame) {
        return frames.stream().anyMatch(frame::startsWith);
    }
}
