package io.quarkiverse.ivs.composition.it;

import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkus.test.common.DevServicesContext;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged application. */
@QuarkusIntegrationTest
class CompositionResourceIT extends CompositionResourceTest {

    DevServicesContext context;

    @Override
    FakeIvs fake() {
        return FakeClockIT.fake(context);
    }
}
