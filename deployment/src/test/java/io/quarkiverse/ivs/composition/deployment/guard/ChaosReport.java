package io.quarkiverse.ivs.composition.deployment.guard;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.quarkiverse.ivs.composition.OutcomeUnknownException;

/** What became of the starts, held against what the service has. */
final class ChaosReport {

    private final Map<Integer, String> successes = new TreeMap<>();
    private final Map<Integer, Throwable> failures = new TreeMap<>();
    private int duplicates;
    private int lost;
    private int refused;
    private String faults = "";

    /** @param faults how often each kind occurred, a line each */
    void faults(String faults) {
        this.faults = faults;
    }

    long kindsOfFaults() {
        return faults.lines().count();
    }

    synchronized void refused() {
        refused++;
    }

    /** How often a start was refused before it was sent, or sent again, and begun anew. */
    synchronized int refusals() {
        return refused;
    }

    synchronized void succeeded(int start, String arn) {
        successes.put(start, arn);
    }

    synchronized void failed(int start, Throwable failure) {
        failures.put(start, failure);
    }

    synchronized int ended() {
        return successes.size() + failures.size();
    }

    /** The starts that may have happened, with their exceptions. */
    Map<Integer, OutcomeUnknownException> unknown() {
        Map<Integer, OutcomeUnknownException> unknown = new TreeMap<>();
        failures.forEach((start, failure) -> {
            if (failure instanceof OutcomeUnknownException open) {
                unknown.put(start, open);
            }
        });
        return unknown;
    }

    /** @param groups the ARNs that the service has for each start */
    void compare(Map<Integer, List<String>> groups) {
        groups.forEach((start, arns) -> duplicates += Math.max(0, arns.size() - 1));
        successes.forEach((start, arn) -> {
            if (!groups.getOrDefault(start, List.of()).contains(arn)) {
                lost++;
            }
        });
        failures.forEach((start, failure) -> {
            if (!(failure instanceof OutcomeUnknownException) && groups.containsKey(start)) {
                lost++;
            }
        });
    }

    /** The unknown ones were started again: each must now have the one composition that it had, or a first one. */
    void compareAgain(Map<Integer, List<String>> before, Map<Integer, List<String>> after) {
        unknown().keySet().forEach(start -> {
            List<String> arns = after.getOrDefault(start, List.of());
            if (arns.size() != 1 || !arns.containsAll(before.getOrDefault(start, List.of()))) {
                duplicates++;
            }
        });
    }

    int duplicates() {
        return duplicates;
    }

    int lost() {
        return lost;
    }

    int successes() {
        return successes.size();
    }

    String table(long seed) {
        Map<String, Integer> types = new TreeMap<>();
        failures.values().forEach(failure -> types.merge(failure.getClass().getSimpleName(), 1, Integer::sum));
        StringBuilder table = new StringBuilder("\n");
        row(table, "seed", seed);
        row(table, "starts", ended());
        faults.lines().map(line -> line.split("=")).forEach(line -> row(table, "fault " + line[0], line[1]));
        row(table, "successes", successes.size());
        types.forEach((type, count) -> row(table, "failure " + type, count));
        row(table, "refused, and begun anew", refused);
        row(table, "unknown", unknown().size());
        row(table, "duplicates", duplicates);
        row(table, "lost", lost);
        return table.toString();
    }

    private static void row(StringBuilder table, String name, Object value) {
        table.append(String.format("| %-40s | %20s |%n", name, value));
    }
}
