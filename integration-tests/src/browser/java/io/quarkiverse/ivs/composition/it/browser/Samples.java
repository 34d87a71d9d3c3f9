package io.quarkiverse.ivs.composition.it.browser;

import java.util.List;

/**
 * The sample, started when a test wants it. Never two at a time: both would write the same target directories. So the test of
 * another configuration ends the one before.
 */
final class Samples implements AutoCloseable {

    private List<String> properties;
    private Sample running;

    /**
     * The sample in this configuration.
     *
     * @param log the name of its log below {@code target}
     * @param properties configuration, as {@code key=value}
     */
    Sample with(String log, String... properties) {
        if (running == null || !List.of(properties).equals(this.properties)) {
            close();
            running = Sample.start(log, properties);
            this.properties = List.of(properties);
        }
        return running;
    }

    @Override
    public void close() {
        if (running != null) {
            running.close();
            running = null;
        }
    }
}
