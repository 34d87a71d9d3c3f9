package io.quarkiverse.ivs.composition.deployment.devservices.fake;

/**
 * Which request is which operation.
 *
 * @param name the API's name of the operation
 * @param rule what its request must be
 * @param operation what it does
 */
record Route(String name, Rule rule, Operation operation) {
}
