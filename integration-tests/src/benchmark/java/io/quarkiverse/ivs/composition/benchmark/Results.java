package io.quarkiverse.ivs.composition.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** What was measured, by name, in the order of measuring. */
public final class Results {

    private static final int SAMPLES = 5;

    private final Map<String, Object> values = new LinkedHashMap<>();

    public static double medianOf5(Callable<Double> sample) throws Exception {
        double[] samples = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            samples[i] = sample.call();
        }
        return median(samples);
    }

    /** The medians of five samples each, all of which are taken once before any is taken again. */
    public static Map<String, Double> mediansOf5(Map<String, Callable<Double>> samples) throws Exception {
        Map<String, double[]> taken = new LinkedHashMap<>();
        for (int i = 0; i < SAMPLES; i++) {
            for (Map.Entry<String, Callable<Double>> sample : samples.entrySet()) {
                taken.computeIfAbsent(sample.getKey(), name -> new double[SAMPLES])[i] = sample.getValue().call();
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        taken.forEach((name, values) -> medians.put(name, median(values)));
        return medians;
    }

    public static double median(double... samples) {
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    public void put(String name, double value) {
        values.put(name, value);
        System.out.printf("%s: %.3f%n", name, value);
    }

    public void put(String name, String value) {
        values.put(name, value);
    }

    /** Not a number if it was not measured. */
    public double get(String name) {
        return values.get(name) instanceof Double value ? value : Double.NaN;
    }

    public String text(String name) {
        return String.valueOf(values.get(name));
    }

    /** The names that begin so, in the order of measuring. */
    List<String> names(String prefix) {
        return values.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
    }

    void write(Path file) throws IOException {
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), values);
    }
}
