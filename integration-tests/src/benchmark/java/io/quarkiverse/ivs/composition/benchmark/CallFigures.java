package io.quarkiverse.ivs.composition.benchmark;

import java.util.Collection;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** The medians of JMH's iterations. */
final class CallFigures {

    private CallFigures() {
    }

    static void put(RunResult call, Results results) {
        BenchmarkParams params = call.getParams();
        String[] name = params.getBenchmark().split("\\.");
        String key = name(name[name.length - 2], Integer.parseInt(params.getParam("callers")));
        Collection<IterationResult> iterations = call.getBenchmarkResults().iterator().next().getIterationResults();
        results.put(key + ".per-second", Results.median(iterations.stream()
                .mapToDouble(iteration -> iteration.getPrimaryResult().getScore()).toArray()));
        results.put(key + ".bytes", Results.median(iterations.stream()
                .mapToDouble(iteration -> allocation(iteration).getScore()).toArray()));
    }

    static String name(String client, int callers) {
        return "call." + client + '.' + callers;
    }

    private static Result<?> allocation(IterationResult iteration) {
        return iteration.getSecondaryResults().get("gc.alloc.rate.norm");
    }
}
