package io.quarkiverse.ivs.composition.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import io.quarkiverse.ivs.composition.benchmark.call.AwsSdkApache;
import io.quarkiverse.ivs.composition.benchmark.call.AwsSdkNetty;
import io.quarkiverse.ivs.composition.benchmark.call.AwsSdkUrlConnection;
import io.quarkiverse.ivs.composition.benchmark.call.BareVertx;
import io.quarkiverse.ivs.composition.benchmark.call.BlockingService;
import io.quarkiverse.ivs.composition.benchmark.call.CallBenchmarks;
import io.quarkiverse.ivs.composition.benchmark.call.ReactiveService;
import io.quarkiverse.ivs.composition.benchmark.fake.FakeBenchmarks;

/** What holds in each run, and where it stands: ratios of one run, so that they mean the same on any machine. */
final class Floors {

    private final Results results;
    private final List<List<String>> rows = new ArrayList<>();

    Floors(Results results) {
        this.results = results;
    }

    Report.Table table() {
        calls();
        fake();
        return new Report.Table("Floors", List.of("what", "floor", "measured", "holds"), rows);
    }

    private void calls() {
        double sdk16 = sdks(client -> perSecond(client, 16)).max().orElseThrow();
        double sdk1 = sdks(client -> perSecond(client, 1)).max().orElseThrow();
        atLeast("throughput, reactive, 16 callers, to the fastest AWS SDK transport", 2.5,
                perSecond(ReactiveService.class, 16) / sdk16);
        atMost("latency, reactive, 1 caller, to the fastest AWS SDK transport", 1.5,
                sdk1 / perSecond(ReactiveService.class, 1));
        atMost("latency, blocking, 1 caller, to the fastest AWS SDK transport", 2,
                sdk1 / perSecond(BlockingService.class, 1));
        for (int callers : CallBenchmarks.CALLERS) {
            double sdkBytes = sdks(client -> bytes(client, callers)).min().orElseThrow();
            String name = ", " + callers + (callers == 1 ? " caller" : " callers") + ", to the leanest AWS SDK transport";
            atMost("bytes of a call, reactive" + name, 0.75, bytes(ReactiveService.class, callers) / sdkBytes);
            atMost("bytes of a call, blocking" + name, 0.75, bytes(BlockingService.class, callers) / sdkBytes);
        }
    }

    private void fake() {
        for (String operation : List.of("StartComposition", "GetComposition")) {
            String name = "fake." + operation + '.';
            atLeast("fake, " + operation + ", to the same answer always, the least of 0, 1,000 and 10,000 live", 0.3,
                    FakeBenchmarks.LIVE.stream()
                            .mapToDouble(live -> results.get(name + live)
                                    / results.get("fake.constant." + operation + '.' + live))
                            .min().orElseThrow());
            atLeast("fake, " + operation + ", 10,000 live to none", 0.7, results.get(name + 10_000) / results.get(name + 0));
        }
        atLeast("fake, page of ListCompositions, 10,000 live to 1,000", 0.7,
                results.get("fake.ListCompositions.10000") / results.get("fake.ListCompositions.1000"));
    }

    private void atLeast(String what, double floor, double measured) {
        add(what, "at least ", floor, measured, measured >= floor);
    }

    private void atMost(String what, double floor, double measured) {
        add(what, "at most ", floor, measured, measured <= floor);
    }

    private void add(String what, String word, double floor, double measured, boolean met) {
        rows.add(List.of(what, word + spelled(floor), Double.isNaN(measured) ? "not measured" : spelled(measured),
                Double.isNaN(measured) ? "" : met ? "yes" : "no"));
    }

    private static String spelled(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%,.0f", value);
    }

    private DoubleStream sdks(ToDoubleFunction<Class<?>> figure) {
        return Stream.of(AwsSdkUrlConnection.class, AwsSdkApache.class, AwsSdkNetty.class).mapToDouble(figure);
    }

    private double perSecond(Class<?> client, int callers) {
        return results.get(CallFigures.name(client.getSimpleName(), callers) + ".per-second");
    }

    private double bytes(Class<?> client, int callers) {
        return results.get(CallFigures.name(client.getSimpleName(), callers) + ".bytes");
    }
}
