package org.acme;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ShowResourceIT extends ShowResourceTest {
    // The same tests, against the packaged application.
}
