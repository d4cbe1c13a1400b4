package dev.faultline.spring;

import dev.faultline.core.CallContext;
import dev.faultline.core.CallListener;
import dev.faultline.core.ClientBuilder;
import dev.faultline.core.TimeSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;

/**
 * The beans that all clients use, if there are any.
 *
 * @param environment has the properties
 * @param listeners each gets the events of all clients
 * @param meters the starter's own listener, which is one of them
 * @param contexts each is carried over to the threads of attempts
 * @param observations the starter's own context, which is one of them
 * @param clocks the one that takes the system's place, in tests
 */
record ClientParts(
        Environment environment,
        ObjectProvider<CallListener> listeners,
        ObjectProvider<CallListener> meters,
        ObjectProvider<CallContext> contexts,
        ObjectProvider<CallContext> observations,
        ObjectProvider<TimeSource> clocks) {

    <B extends ClientBuilder<B>> void addTo(B builder) {
        once(listeners, meters.getIfAvailable()).forEach(builder::listener);
        once(contexts, observations.getIfAvailable()).forEach(builder::callContext);
        clocks.ifUnique(builder::timeSource);
    }

    /**
     * All beans, without the starter's own if the application has one of its class. The starter's condition sees only the
     * type that a bean method declares, and everything would be counted twice.
     */
    private static <T> Stream<T> once(ObjectProvider<T> beans, @Nullable T own) {
        List<T> all = beans.orderedStream().toList();
        boolean given = own != null && all.stream().anyMatch(bean -> bean != own && bean.getClass() == own.getClass());
        return all.stream().filter(bean -> !given || bean != own);
    }
}
