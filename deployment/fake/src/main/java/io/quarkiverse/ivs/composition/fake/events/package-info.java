/** What Amazon EventBridge would tell of what happens in the fake. */
package io.quarkiverse.ivs.composition.fake.events;
