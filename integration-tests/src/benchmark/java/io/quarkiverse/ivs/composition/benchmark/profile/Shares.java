package io.quarkiverse.ivs.composition.benchmark.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How the samples of a profile are spread over layers. A sample belongs to the layer of the innermost frame that is of any:
 * what the JDK and the kernel do is done for whoever called them.
 */
public final class Shares {

    static final String REST = "the rest";

    private final List<Layer> layers;

    /** @param layers the special ones before the general ones */
    public Shares(List<Layer> layers) {
        this.layers = layers;
    }

    /**
     * Reads stacks, one a line: the thread, then its frames from the outermost one on, with semicolons between, and how many
     * samples were like this.
     *
     * @return the samples of each layer, the largest first
     */
    public Map<String, Long> samples(Path file, Predicate<String> threads) throws IOException {
        Map<String, Long> samples = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            int count = line.lastIndexOf(' ');
            List<String> frames = Arrays.asList(line.substring(0, count).split(";"));
            if (threads.test(frames.get(0))) {
                samples.merge(layerOf(frames), Long.parseLong(line.substring(count + 1)), Long::sum);
            }
        }
        Map<String, Long> sorted = new LinkedHashMap<>();
        samples.entrySet().stream().sorted(Map.Entry.<String, Long> comparingByValue().reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private String layerOf(List<String> frames) {
        Collections.reverse(frames);
        for (String frame : frames) {
            for (Layer layer : layers) {
                if (layer.has(frame)) {
                    return layer.name();
                }
            }
        }
        return REST;
    }
}
