package dev.faultline.spring;

import dev.faultline.core.CallContext;
import dev.faultline.core.CallListener;
import dev.faultline.core.ClientBuilder;
import dev.faultline.core.TimeSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;

/**
 * The beans that all clients use, if there are any.
 *
 * @param environment has the properties
 * @param listeners each gets the events of all clients
 * @param contexts each is carried over to the threads of attempts
 * @param clocks the one that takes the system's place, in tests
 */
record ClientParts(
        Environment environment,
        ObjectProvider<CallListener> listeners,
        ObjectProvider<CallContext> contexts,
        ObjectProvider<TimeSource> clocks) {

    <B extends ClientBuilder<B>> void addTo(B builder) {
        listeners.orderedStream().forEach(builder::listener);
        contexts.orderedStream().forEach(builder::callContext);
        clocks.ifUnique(builder::timeSource);
    }
}
