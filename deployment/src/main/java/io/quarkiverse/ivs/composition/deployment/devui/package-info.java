/** The card and the pages in the Dev UI. */
package io.quarkiverse.ivs.composition.deployment.devui;
