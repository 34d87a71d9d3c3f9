package io.quarkiverse.ivs.composition.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.quarkiverse.ivs.composition.benchmark.call.CallBenchmarks;
import io.quarkiverse.ivs.composition.benchmark.fake.FakeBenchmarks;
import io.quarkiverse.ivs.composition.benchmark.profile.Profiles;
import io.quarkiverse.ivs.composition.benchmark.startup.StartUpBenchmarks;
import io.quarkiverse.ivs.composition.benchmark.watch.WatchBenchmarks;

/** The results as tables: the floors first, then what was measured. */
final class Report {

    private final Results results;
    private final List<Table> tables;

    Report(Results results) {
        this.results = results;
        this.tables = List.of(new Floors(results).table(), calls(), callProfile(), fake(),
                fakeProfile(), startUp(), startUpProfile(), classes(), watching());
    }

    String markdown() {
        StringBuilder text = new StringBuilder();
        for (Table table : tables) {
            text.append("## ").append(table.title()).append("\n\n");
            row(text, table.header());
            row(text, table.header().stream().map(column -> "---").toList());
            table.rows().forEach(row -> row(text, row));
            text.append('\n');
        }
        return text.append(circumstances()).append('\n').toString();
    }

    String asciidoc() {
        StringBuilder text = new StringBuilder("// Written by ./mvnw -B verify -Pbenchmark. Do not edit.\n")
                .append(circumstances()).append("\n");
        for (Table table : tables) {
            text.append("\n== ").append(table.title()).append("\n\n[cols=\"3")
                    .append(",1".repeat(table.header().size() - 1)).append("\",options=\"header\"]\n|===\n");
            row(text, table.header());
            table.rows().forEach(row -> row(text, row));
            text.append("|===\n");
        }
        return text.toString();
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append('\n');
    }

    private String circumstances() {
        return "Measured on " + results.text("date") + " by `./mvnw -B verify -Pbenchmark` (medians of 5): "
                + results.text("machine") + ", load average before "
                + String.format(Locale.ROOT, "%.1f", results.get("load-before")) + "; Java " + results.text("java") + "; Quarkus " + results.text("quarkus")
                + "; AWS SDK " + results.text("aws-sdk") + ".";
    }

    private Table calls() {
        List<List<String>> rows = new ArrayList<>();
        for (Class<?> client : CallBenchmarks.CLIENTS) {
            List<String> row = new ArrayList<>(List.of(CallBenchmarks.nameOf(client)));
            for (int callers : CallBenchmarks.CALLERS) {
                row.add(number(call(client, callers, "per-second")));
            }
            row.add(number(1e6 / call(client, 1, "per-second")));
            for (int callers : CallBenchmarks.CALLERS) {
                row.add(number(call(client, callers, "bytes")));
            }
            rows.add(row);
        }
        return new Table("One call", List.of("client", "calls a second, 1 caller", "calls a second, 16 callers",
                "microseconds a call, 1 caller", "bytes a call, 1 caller", "bytes a call, 16 callers"), rows);
    }

    private double call(Class<?> client, int callers, String what) {
        return results.get(CallFigures.name(client.getSimpleName(), callers) + '.' + what);
    }

    private Table fake() {
        List<List<String>> rows = new ArrayList<>();
        for (int live : FakeBenchmarks.LIVE) {
            rows.add(List.of(number(live), number(results.get("fake.StartComposition." + live)),
                    number(results.get("fake.constant.StartComposition." + live)),
                    number(results.get("fake.GetComposition." + live)),
                    number(results.get("fake.constant.GetComposition." + live)),
                    number(results.get("fake.ListCompositions." + live))));
        }
        return new Table("The fake, requests a second on 32 connections",
                List.of("live compositions", "StartComposition", "the same answer always", "GetComposition",
                        "the same answer always", "ListCompositions, a page of 100"),
                rows);
    }

    /** Where the processor time of a call goes; a caller waits for the server and for its own threads besides. */
    private Table callProfile() {
        List<String> names = CallBenchmarks.OURS.stream().map(Class::getSimpleName).toList();
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("microseconds of processor time in this process for a call", names, ".processor-micros"));
        Set<String> layers = new LinkedHashSet<>();
        names.forEach(name -> layers.addAll(layers(name)));
        for (String layer : layers) {
            rows.add(row("percent of it in: " + layer, names, ':' + layer));
        }
        rows.add(row("samples", names, ".samples"));
        return new Table("Profile of a call, 1 caller", List.of("what", "reactive", "blocking"), rows);
    }

    private Table fakeProfile() {
        List<List<String>> rows = new ArrayList<>();
        for (String layer : layers("fake")) {
            rows.add(row("percent in: " + layer, List.of("fake"), ':' + layer));
        }
        rows.add(row("samples", List.of("fake"), ".samples"));
        return new Table("Profile of StartComposition at the fake", List.of("what", "processor time"), rows);
    }

    private Table startUpProfile() {
        List<List<String>> rows = new ArrayList<>();
        for (String layer : layers("start-up")) {
            rows.add(row(layer, List.of("start-up"), ':' + layer));
        }
        return new Table("Profile of what the extension adds to the start of a packaged application",
                List.of("what", "milliseconds, while recorded"), rows);
    }

    private List<String> layers(String profile) {
        String prefix = Profiles.PREFIX + profile + ':';
        return results.names(prefix).stream().map(name -> name.substring(prefix.length())).toList();
    }

    private List<String> row(String what, List<String> profiles, String figure) {
        List<String> row = new ArrayList<>(List.of(what));
        profiles.forEach(profile -> row.add(figure(results.get(Profiles.PREFIX + profile + figure))));
        return row;
    }

    private Table startUp() {
        return new Table("Start-up", List.of("what", "milliseconds", "resident MB", "classes"), List.of(
                packaged("packaged, with the extension", "start-up.with"),
                packaged("packaged, without it", "start-up.without"),
                ready("quarkus:dev until a composition was started, with the Dev Service", "dev-mode.with.ms"),
                ready("quarkus:dev until a composition was started, with an endpoint-override", "dev-mode.without.ms"),
                ready("the fake, in a cold JVM", "fake.ready-ms.cold"),
                ready("a Vert.x server that does nothing, in a cold JVM", "fake.bare-ms.cold"),
                ready("the fake, once Vert.x is loaded", "fake.ready-ms.warm"),
                ready("a Vert.x server that does nothing, once Vert.x is loaded", "fake.bare-ms.warm")));
    }

    private List<String> packaged(String what, String name) {
        return List.of(what, number(results.get(name + ".ms")), number(results.get(name + ".resident-mb")),
                number(results.get(name + ".classes")));
    }

    private List<String> ready(String what, String name) {
        return List.of(what, number(results.get(name)), "", "");
    }

    /** Where the time of a start goes: most of it is the loading of classes. */
    private Table classes() {
        return new Table("Classes that a packaged application loads for the extension at its start", List.of("package", "classes"),
                results.names(StartUpBenchmarks.ADDED_CLASSES).stream()
                        .map(name -> List.of(name.substring(StartUpBenchmarks.ADDED_CLASSES.length()), number(results.get(name))))
                        .toList());
    }

    private Table watching() {
        return new Table("Watching", List.of("watched compositions", "requests a second"), WatchBenchmarks.WATCHED.stream()
                .map(watched -> List.of(number(watched),
                        String.format(Locale.ROOT, "%.1f", results.get("watching." + watched))))
                .toList());
    }

    /** A layer that no sample was in has no figure. */
    private static String figure(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "not measured" : String.format(Locale.ROOT, "%,.0f", value);
    }

    /** A title, the heads of the columns, and the rows. */
    record Table(String title, List<String> header, List<List<String>> rows) {
    }
}
