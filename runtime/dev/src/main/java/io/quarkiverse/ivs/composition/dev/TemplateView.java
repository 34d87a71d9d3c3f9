package io.quarkiverse.ivs.composition.dev;

import java.util.List;
import java.util.Map;

/**
 * A template as its page shows it.
 *
 * @param name its name
 * @param layout the layout in the API's own form; null for the service's own
 * @param channel whether it goes to a channel
 * @param s3 whether it is recorded
 * @param shape what is fixed at build time
 * @param values what is read at start-up
 * @param missing what production needs beside them
 */
public record TemplateView(
        String name,
        Map<String, Object> layout,
        boolean channel,
        boolean s3,
        List<ConfiguredValue> shape,
        List<ConfiguredValue> values,
        List<Missing> missing) {

    /**
     * An ARN that is not configured. The fake is given one that is made up.
     *
     * @param key the key that sets it
     * @param variable the environment variable that sets it
     * @param option the method of {@link io.quarkiverse.ivs.composition.StartOptions} that gives it to a call
     */
    public record Missing(String key, String variable, String option) {
    }
}
