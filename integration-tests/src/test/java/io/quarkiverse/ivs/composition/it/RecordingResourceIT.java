package io.quarkiverse.ivs.composition.it;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The packaged application is told as well. */
@QuarkusIntegrationTest
class RecordingResourceIT extends RecordingResourceTest {
}
