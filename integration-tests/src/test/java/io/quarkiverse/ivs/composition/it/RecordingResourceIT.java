package io.quarkiverse.ivs.composition.it;

import io.quarkiverse.ivs.composition.test.FakeIvs;
import io.quarkus.test.common.DevServicesContext;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The packaged application is told as well. */
@QuarkusIntegrationTest
class RecordingResourceIT extends RecordingResourceTest {

    DevServicesContext context;

    @Override
    FakeIvs fake() {
        return FakeClockIT.fake(context);
    }
}
