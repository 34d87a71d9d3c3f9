/**
 * What Amazon EventBridge tells of compositions and stages, as CDI events: an application observes the type that it wants.
 * <p>
 * EventBridge makes no promise but to try: an event may be missing, hours late, out of order, or come twice. What comes twice
 * is told once in a process; what comes late says so ({@link io.quarkiverse.ivs.composition.events.CompositionEvent#late()});
 * what is missing nobody tells.
 */
@NullMarked
package io.quarkiverse.ivs.composition.events;

import org.jspecify.annotations.NullMarked;
