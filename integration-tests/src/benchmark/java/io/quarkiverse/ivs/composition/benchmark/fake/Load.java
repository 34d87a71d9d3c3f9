package io.quarkiverse.ivs.composition.benchmark.fake;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/**
 * Requests on 32 connections, the next one on each when the last one is answered. It asks for what has come without ever
 * sleeping: to wake a core that was halted takes a virtual machine longer than many a request, and would be counted as the
 * server's work. For the same reason it does with as little code as it can, so that the server is what limits it.
 */
final class Load implements AutoCloseable {

    static final int CONNECTIONS = 32;

    private final Selector selector;
    private final List<Connection> connections = new ArrayList<>();

    Load(URI target) throws IOException {
        selector = Selector.open();
        for (int i = 0; i < CONNECTIONS; i++) {
            connections.add(new Connection(target, selector));
        }
    }

    /**
     * Sends requests for a while.
     *
     * @return how many were answered in a second
     */
    double perSecond(String operation, IntFunction<String> body, long millis) throws IOException {
        long begin = System.nanoTime();
        long end = begin + TimeUnit.MILLISECONDS.toNanos(millis);
        int answers = send(operation, body, () -> System.nanoTime() < end).size();
        return answers * 1e9 / (System.nanoTime() - begin);
    }

    /**
     * Sends some requests.
     *
     * @return the answers
     */
    List<String> send(String operation, IntFunction<String> body, int count) throws IOException {
        AtomicInteger left = new AtomicInteger(count);
        return send(operation, body, () -> left.getAndDecrement() > 0);
    }

    private List<String> send(String operation, IntFunction<String> body, BooleanSupplier more) throws IOException {
        List<String> answers = new ArrayList<>();
        int sent = 0;
        for (Connection connection : connections) {
            if (more.getAsBoolean()) {
                connection.send(operation, body.apply(sent++));
            }
        }
        while (answers.size() < sent) {
            selector.selectNow();
            for (SelectionKey key : selector.selectedKeys()) {
                Connection connection = (Connection) key.attachment();
                String answer = connection.receive();
                if (answer != null) {
                    answers.add(answer);
                    if (more.getAsBoolean()) {
                        connection.send(operation, body.apply(sent++));
                    }
                }
            }
            selector.selectedKeys().clear();
        }
        return answers;
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : connections) {
            connection.close();
        }
        selector.close();
    }
}
