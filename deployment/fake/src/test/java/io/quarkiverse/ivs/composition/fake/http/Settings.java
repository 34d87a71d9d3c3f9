package io.quarkiverse.ivs.composition.fake.http;

import java.util.HashMap;
import java.util.Map;

import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;

/** Settings that differ from the defaults in a few options. */
public final class Settings {

    private Settings() {
    }

    /** @param namesAndValues in turns */
    public static FakeSettings of(String... namesAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return FakeSettings.read(values, name -> name);
    }
}
