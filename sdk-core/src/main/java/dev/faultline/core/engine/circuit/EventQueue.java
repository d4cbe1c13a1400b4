package dev.faultline.core.engine.circuit;

import dev.faultline.core.CallEvent;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Events that are collected under a lock and emitted without it, in their order, by one thread at a time. */
final class EventQueue {

    private final Consumer<CallEvent> listener;
    private final Queue<CallEvent> events = new ConcurrentLinkedQueue<>();
    /** Above zero while a thread emits; a thread that finds it so leaves its events to that one. */
    private final AtomicInteger emits = new AtomicInteger();

    EventQueue(Consumer<CallEvent> listener) {
        this.listener = listener;
    }

    void add(CallEvent event) {
        events.add(event);
    }

    void emit() {
        if (events.isEmpty() || emits.getAndIncrement() != 0) {
            return;
        }
        do {
            for (CallEvent event = events.poll(); event != null; event = events.poll()) {
                deliver(event);
            }
        } while (emits.decrementAndGet() != 0);
    }

    private void deliver(CallEvent event) {
        try {
            listener.accept(event);
        } catch (Throwable listenersOwn) { // not even an Error of a listener may cost the circuit its later events
        }
    }
}
