package io.quarkiverse.ivs.composition.fake.operations;

import io.quarkiverse.ivs.composition.fake.rules.Rule;

/**
 * Which request is which operation.
 *
 * @param name the API's name of the operation
 * @param rule what its request must be
 * @param operation what it does
 */
public record Route(String name, Rule rule, Operation operation) {
}
