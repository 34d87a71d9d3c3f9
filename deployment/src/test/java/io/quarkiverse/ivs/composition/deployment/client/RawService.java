package io.quarkiverse.ivs.composition.deployment.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A service below HTTP: a test decides what each connection gets. */
final class RawService implements AutoCloseable {

    /** What happens to a connection. */
    interface Behaviour {
        void on(Socket socket) throws IOException, InterruptedException;
    }

    /** Of {@link #silent()}. */
    final CountDownLatch requestCame;
    final CountDownLatch clientClosed;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    RawService(Behaviour behaviour) throws IOException {
        this(behaviour, new CountDownLatch(0), new CountDownLatch(0));
    }

    private RawService(Behaviour behaviour, CountDownLatch requestCame, CountDownLatch clientClosed) throws IOException {
        this.requestCame = requestCame;
        this.clientClosed = clientClosed;
        threads.execute(() -> accept(behaviour));
    }

    URI uri() {
        return URI.create("http://localhost:" + server.getLocalPort());
    }

    /** One that reads a request and never answers. */
    static RawService silent() throws IOException {
        CountDownLatch came = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        return new RawService(socket -> {
            readRequest(socket);
            came.countDown();
            try {
                socket.getInputStream().read();
            } finally {
                closed.countDown();
            }
        }, came, closed);
    }

    /** Reads a request with a Content-Length to its end; false when there is none. */
    static boolean readRequest(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            head.append((char) next);
        }
        int length = head.toString().lines().filter(line -> line.toLowerCase().startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).trim())).findFirst().orElse(0);
        in.readNBytes(length);
        return true;
    }

    static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** Closes with RST in place of FIN. */
    static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private void accept(Behaviour behaviour) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                threads.execute(() -> serve(socket, behaviour));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void serve(Socket socket, Behaviour behaviour) {
        try (socket) {
            behaviour.on(socket);
        } catch (IOException | InterruptedException gone) {
            // The test ended, or the client hung up: both are fine.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
