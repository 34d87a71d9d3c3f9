/** Both services, from a call of the application to the guard, and the beans that tie the runtime together. */
package io.quarkiverse.ivs.composition.runtime.service;
