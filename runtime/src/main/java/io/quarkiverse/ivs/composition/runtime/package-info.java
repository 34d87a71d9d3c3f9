/**
 * Internal, like everything below: it may change in any release. Each package knows those that stand after it, never one
 * before: {@code service, lifecycle, observability, waiting, guard, client, signing, template, config, ivs}.
 */
package io.quarkiverse.ivs.composition.runtime;
