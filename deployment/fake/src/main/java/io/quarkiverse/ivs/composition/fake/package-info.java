/**
 * The fake of Amazon IVS Real-Time: plain Java over Vert.x and Jackson, without Quarkus and without the extension's client. A
 * request goes through it in one direction: HTTP, access, routes, rules, store, answer. Time is passed in, and everything runs
 * on one event loop. A package may use those that follow it here, and none before it:
 * <ol>
 * <li>{@code fake}: the server and the command line
 * <li>{@code http}: requests are read and answered, those of the service and those below {@code /_fake/}
 * <li>{@code events}: what EventBridge would tell of it, for those who ask, and for those it is pushed to
 * <li>{@code control}: what a test drives: clock, faults, seed, snapshot, log of requests
 * <li>{@code operations}: one operation of the API each
 * <li>{@code access}: callers, signatures, rate limits
 * <li>{@code rules}: what a request must be: a table that is derived from the API model, and what goes beyond it
 * <li>{@code recordings}: the files that compositions have recorded
 * <li>{@code wire}: requests, answers, JSON
 * <li>{@code state}: what exists and what becomes of it; no I/O, and as JSON only what answers show
 * <li>{@code settings}: how a fake behaves
 * </ol>
 */
package io.quarkiverse.ivs.composition.fake;
