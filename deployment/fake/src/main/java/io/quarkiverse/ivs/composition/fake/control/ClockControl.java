package io.quarkiverse.ivs.composition.fake.control;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.ivs.composition.fake.operations.Call;
import io.quarkiverse.ivs.composition.fake.rules.Rule;
import io.quarkiverse.ivs.composition.fake.state.FakeClock;
import io.quarkiverse.ivs.composition.fake.state.Store;
import io.quarkiverse.ivs.composition.fake.wire.Json;

/** Control of the clock. */
public final class ClockControl {

    private final FakeClock clock;
    private final Store store;

    public ClockControl(FakeClock clock, Store store) {
        this.clock = clock;
        this.store = store;
    }

    public JsonNode show() {
        return Json.node().put("now", Json.time(clock.now())).put("frozen", clock.frozen());
    }

    public JsonNode change(Call call) {
        switch (call.textOrEmpty("mode")) {
            case "frozen" -> clock.freeze();
            case "running" -> clock.run();
            case "real" -> clock.reset();
            default -> {
                // Only the time changes.
            }
        }
        String advance = call.text("advance");
        if (advance != null && !clock.advance(Duration.parse(advance))) {
            throw Rule.broken(call.path().then("advance"),
                    "must not move the clock beyond the year 9999; reset the fake first");
        }
        store.advance(clock.now());
        return show();
    }
}
