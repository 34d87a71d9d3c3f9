package io.quarkiverse.ivs.composition.deployment.devservices;

import java.net.BindException;

import org.jboss.logging.Logger;

import io.quarkiverse.ivs.composition.fake.FakeServer;
import io.quarkiverse.ivs.composition.fake.control.Seed;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkus.deployment.builditem.Startable;

/** The fake as Quarkus starts and stops it. */
final class FakeDevService implements Startable {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.ivs.composition");

    private final FakeSettings settings;
    private final Seed seed;
    private final int port;
    private final boolean freePortIfTaken;
    private FakeServer server;

    FakeDevService(FakeSettings settings, Seed seed, int port, boolean freePortIfTaken) {
        this.settings = settings;
        this.seed = seed;
        this.port = port;
        this.freePortIfTaken = freePortIfTaken;
    }

    @Override
    public void start() {
        server = listen();
        LOG.infof("Dev Services for IVS composition started a fake on %s", server.uri());
        if (settings.reach().makesUpToken()) {
            LOG.infof("Requests to the fake below /_fake/ that come from elsewhere need the header X-Ivs-Fake-Token: %s",
                    controlToken());
        }
    }

    /** What whoever drives the fake from elsewhere sends. */
    String controlToken() {
        return server.controlToken();
    }

    @Override
    public String getConnectionInfo() {
        return server.uri().toString();
    }

    @Override
    public String getContainerId() {
        return null;
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }

    private FakeServer listen() {
        try {
            return FakeServer.start(settings, seed, port);
        } catch (BindException taken) {
            String key = ConfigKeys.DEVSERVICES + ".port";
            if (!freePortIfTaken) {
                throw new IllegalStateException(key + " is " + port + ", but this port is taken. Stop what listens there, "
                        + "choose another port, or remove the key to use a free one.", taken);
            }
            LOG.warnf("%s is %d, but this port is taken. The fake uses a free one in this test run.", key, port);
            return listenAnywhere();
        }
    }

    private FakeServer listenAnywhere() {
        try {
            return FakeServer.start(settings, seed, 0);
        } catch (BindException none) {
            throw new IllegalStateException("There is no free port for the fake of Amazon IVS Real-Time", none);
        }
    }
}
