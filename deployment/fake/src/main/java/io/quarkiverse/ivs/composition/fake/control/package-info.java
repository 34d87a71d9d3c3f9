/** What a test drives: the clock, faults, the seed, snapshots, the log of requests. */
package io.quarkiverse.ivs.composition.fake.control;
