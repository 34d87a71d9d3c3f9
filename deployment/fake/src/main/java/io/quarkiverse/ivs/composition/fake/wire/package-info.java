/** What goes over the wire: requests, answers, JSON. */
package io.quarkiverse.ivs.composition.fake.wire;
