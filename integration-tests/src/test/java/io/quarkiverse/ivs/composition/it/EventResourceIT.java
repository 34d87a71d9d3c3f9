package io.quarkiverse.ivs.composition.it;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The packaged application follows the fake as well. */
@QuarkusIntegrationTest
class EventResourceIT extends EventResourceTest {
}
