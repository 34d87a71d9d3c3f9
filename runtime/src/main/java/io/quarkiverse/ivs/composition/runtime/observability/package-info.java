/**
 * How the guard is seen from outside. Each class here needs a library that the application may lack; the build wires those it
 * has.
 */
package io.quarkiverse.ivs.composition.runtime.observability;
