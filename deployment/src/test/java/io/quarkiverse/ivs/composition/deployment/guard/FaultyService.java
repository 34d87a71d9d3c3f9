package io.quarkiverse.ivs.composition.deployment.guard;

import io.quarkiverse.ivs.composition.fake.FakeServer;
import io.quarkiverse.ivs.composition.fake.control.Seed;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkus.test.QuarkusUnitTest;

/** A fake behind a faulty proxy, for the time of a test class, and an application that calls it. */
final class FaultyService {

    private static final String PREFIX = "quarkus.ivs-composition.";

    private FakeServer fake;
    private FaultyProxy proxy;

    private FaultyService() {
    }

    /** @param slowMillis how late an answer is that is slower than the time-out */
    static QuarkusUnitTest application(FaultPlan plan, long slowMillis) {
        FaultyService service = new FaultyService();
        QuarkusUnitTest test = new QuarkusUnitTest();
        return test
                .withApplicationRoot(
                        app -> app.addClasses(Chaos.class, ChaosReport.class, Fault.class, FaultPlan.class, FaultyProxy.class,
                                FaultyService.class))
                .overrideConfigKey("quarkus.http.test-port", "0")
                // Vert.x reports each connection that the proxy resets.
                .overrideConfigKey("quarkus.log.category.\"io.vertx.core.net.impl.ConnectionBase\".level", "OFF")
                .overrideConfigKey(PREFIX + "devservices.enabled", "false")
                .overrideRuntimeConfigKey(PREFIX + "aws.credentials.type", "static")
                .overrideRuntimeConfigKey(PREFIX + "aws.credentials.static-provider.access-key-id", "AKIDEXAMPLE")
                .overrideRuntimeConfigKey(PREFIX + "aws.credentials.static-provider.secret-access-key", "secret")
                .setBeforeAllCustomizer(() -> test.overrideRuntimeConfigKey(PREFIX + "endpoint-override",
                        service.start(plan, slowMillis)))
                .setAfterAllCustomizer(service::stop);
    }

    private String start(FaultPlan plan, long slowMillis) {
        try {
            fake = FakeServer.start(FakeSettings.defaults(), Seed.NONE, 0);
            proxy = new FaultyProxy(fake.uri(), plan, slowMillis);
            return proxy.uri().toString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void stop() {
        proxy.close();
        fake.close();
    }
}
