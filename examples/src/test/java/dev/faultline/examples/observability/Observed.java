package dev.faultline.examples.observability;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Keeps the observations of calls that have ended. */
final class Observed implements ObservationHandler<Observation.Context> {

    final ObservationRegistry registry = ObservationRegistry.create();
    final List<String> events = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Observation.Context> stopped = new LinkedBlockingQueue<>();

    Observed() {
        registry.observationConfig().observationHandler(this);
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context.getName().equals("faultline.call");
    }

    @Override
    public void onEvent(Observation.Event event, Observation.Context context) {
        events.add(event.getName() + ": " + event.getContextualName());
    }

    @Override
    public void onStop(Observation.Context context) {
        stopped.add(context);
    }

    /** The next one to end, within ten seconds. */
    Observation.Context next() throws InterruptedException {
        Observation.Context next = stopped.poll(10, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("no observation has ended");
        }
        return next;
    }

    boolean nothingElse() {
        return stopped.isEmpty();
    }

    static Map<String, String> keyValues(Observation.Context context) {
        return context.getAllKeyValues().stream().collect(Collectors.toMap(KeyValue::getKey, KeyValue::getValue));
    }
}
