package io.quarkiverse.ivs.composition.fake;

import java.net.BindException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Runs a fake on its own until the process is ended: {@code java -jar quarkus-ivs-composition-fake-...-runner.jar --help}. */
public final class FakeMain {

    private static final int WRONG_ARGUMENTS = 2;

    private FakeMain() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        if (List.of(arguments).contains(Arguments.HELP)) {
            System.out.print(Arguments.help());
            return;
        }
        // Where it pushes events Java can look up; Vert.x's own resolver would say at each start what it lacks.
        System.setProperty("vertx.disableDnsResolver", "true");
        Arguments read = null;
        FakeServer server;
        try {
            read = Arguments.read(arguments);
            server = FakeServer.start(read.settings(), read.seed(), read.port());
        } catch (IllegalArgumentException wrong) {
            exit(wrong.getMessage());
            return;
        } catch (BindException refused) {
            exit("--port is \"" + read.port() + "\", but nothing can listen there (" + refused.getMessage()
                    + "): stop what does, choose another port, or leave the option out to use a free one.");
            return;
        }
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        } catch (IllegalStateException endsAlready) {
            return;
        }
        System.out.println("A fake of Amazon IVS Real-Time listens on " + server.uri() + "; Ctrl-C ends it.");
        if (read.settings().reach().makesUpToken()) {
            System.out.println("Requests below /_fake/ that come from elsewhere need the header X-Ivs-Fake-Token: "
                    + server.controlToken());
        }
        // The threads of the fake keep no process alive.
        new CountDownLatch(1).await();
    }

    private static void exit(String message) {
        System.err.println(message);
        System.exit(WRONG_ARGUMENTS);
    }
}
