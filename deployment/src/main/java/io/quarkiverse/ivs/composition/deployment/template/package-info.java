/** From the configuration to a bean for each template: what is declared, checked, and injected. */
package io.quarkiverse.ivs.composition.deployment.template;
