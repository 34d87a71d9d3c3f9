package io.quarkiverse.ivs.composition.it;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged application. */
@QuarkusIntegrationTest
class CompositionResourceIT extends CompositionResourceTest {
}
