package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.time.Duration;
import java.time.Instant;

/** Control of the clock, and the way back to the start. */
final class TimeControl {

    private final Fake fake;

    TimeControl(Fake fake) {
        this.fake = fake;
    }

    byte[] reset(Call call) {
        fake.reset();
        return show(call);
    }

    byte[] show(Call call) {
        FakeClock clock = fake.clock();
        return Json.object(json -> {
            json.writeStringField("now", Instant.ofEpochMilli(clock.now()).toString());
            json.writeBooleanField("frozen", clock.frozen());
        });
    }

    byte[] change(Call call) {
        FakeClock clock = fake.clock();
        String mode = call.text("mode");
        switch (mode == null ? "" : mode) {
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
        fake.world().advance(clock.now());
        return show(call);
    }
}
