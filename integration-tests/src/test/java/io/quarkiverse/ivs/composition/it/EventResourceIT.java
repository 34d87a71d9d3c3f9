package io.quarkiverse.ivs.composition.it;

import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkus.test.common.DevServicesContext;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The packaged application follows the fake as well. */
@QuarkusIntegrationTest
class EventResourceIT extends EventResourceTest {

    DevServicesContext context;

    @Override
    FakeIvs fake() {
        return FakeClockIT.fake(context);
    }
}
