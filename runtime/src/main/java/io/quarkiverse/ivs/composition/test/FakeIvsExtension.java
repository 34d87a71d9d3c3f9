package io.quarkiverse.ivs.composition.test;

import java.net.URI;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;

/** Resets the fake before each test, and hands it to test methods. */
class FakeIvsExtension implements BeforeEachCallback, ParameterResolver {

    @Override
    public void beforeEach(ExtensionContext test) {
        fake().reset();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        // Quarkus itself resolves those of a constructor.
        return parameter.getParameter().getType() == FakeIvs.class && test.getTestInstance().isPresent();
    }

    @Override
    public FakeIvs resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return fake();
    }

    private static FakeIvs fake() {
        ArcContainer container = Arc.container();
        if (container != null && container.isRunning()) {
            return container.instance(FakeIvs.class).get();
        }
        // In a test of the packaged application what Dev Services have handed to that is part of the configuration, by a system
        // property or, in newer versions of Quarkus, without one.
        Config config = ConfigProvider.getConfig();
        URI endpoint = FakeIvsProducer.endpoint(config.getOptionalValue(ConfigKeys.ENDPOINT_OVERRIDE, String.class));
        return new HttpFakeIvs(() -> endpoint, FakeIvsProducer.controlToken(config));
    }
}
