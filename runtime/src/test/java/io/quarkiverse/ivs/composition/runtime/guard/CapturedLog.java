package io.quarkiverse.ivs.composition.runtime.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is logged under a category, that of the extension unless another one is named. */
public final class CapturedLog extends Handler implements AutoCloseable {

    private final Logger logger;
    private final Level before;
    private final List<String> lines = new ArrayList<>();
    private final List<Throwable> thrown = new ArrayList<>();

    private final Supplier<String> prefix;

    public CapturedLog() {
        this(() -> "");
    }

    public CapturedLog(String category) {
        this(category, () -> "");
    }

    /** @param prefix of each line */
    CapturedLog(Supplier<String> prefix) {
        this("io.quarkiverse.ivs.composition", prefix);
    }

    private CapturedLog(String category, Supplier<String> prefix) {
        this.logger = Logger.getLogger(category);
        this.before = logger.getLevel();
        this.prefix = prefix;
        setLevel(Level.ALL);
        logger.setLevel(Level.ALL);
        logger.addHandler(this);
    }

    /** Each with its level. */
    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    synchronized List<Throwable> thrown() {
        return List.copyOf(thrown);
    }

    @Override
    public synchronized void publish(LogRecord event) {
        String level = switch (event.getLevel().getName()) {
            case "FINE", "DEBUG" -> "DEBUG";
            case "WARNING", "WARN" -> "WARN";
            default -> event.getLevel().getName();
        };
        lines.add(prefix.get() + level + ' ' + event.getMessage());
        if (event.getThrown() != null) {
            thrown.add(event.getThrown());
        }
    }

    @Override
    public void flush() {
    }

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setLevel(before);
    }
}
