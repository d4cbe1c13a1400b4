package dev.faultline.core;

import dev.faultline.core.CallEvent.CircuitState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * The gauges in one registry, a set for each API and client name. Clients of the same name share a set, which shows their sum:
 * Micrometer has one gauge of a name and tags, whoever registers another.
 */
final class ClientGauges {

    /** Listeners of the same registry share the gauges; neither keeps a registry in memory. */
    private static final Map<MeterRegistry, ClientGauges> ALL = new WeakHashMap<>();

    private final Map<Tags, Group> groups = new HashMap<>();

    private ClientGauges() {}

    static ClientGauges in(MeterRegistry registry) {
        synchronized (ALL) {
            return ALL.computeIfAbsent(registry, unused -> new ClientGauges());
        }
    }

    synchronized Membership add(MeterRegistry registry, Tags tags, ClientStatus client) {
        Group group = groups.computeIfAbsent(tags, unused -> new Group());
        if (group.meters.isEmpty()) {
            try {
                group.register(registry, tags);
            } catch (RuntimeException | Error e) { // of a filter of the application
                groups.remove(tags);
                group.meters.forEach(registry::remove);
                throw e;
            }
        }
        if (group.clients().noneMatch(present -> present == client)) { // of a second listener
            group.clients.add(new WeakReference<>(client));
        }
        return new Membership(this, tags, client);
    }

    private synchronized void remove(MeterRegistry registry, Tags tags, ClientStatus client) {
        Group group = groups.get(tags);
        if (group != null && group.remove(client)) {
            groups.remove(tags);
            group.meters.forEach(registry::remove);
        }
    }

    /** One client's part in the gauges. */
    record Membership(ClientGauges gauges, Tags tags, ClientStatus client) {

        /** The client is closed; safe to call again. */
        void end(MeterRegistry registry) {
            gauges.remove(registry, tags, client);
        }
    }

    /** The gauges of one API and client name. */
    private static final class Group {

        /** A client that nobody closes is not kept by its gauges, which are zero then. */
        private final List<WeakReference<ClientStatus>> clients = new CopyOnWriteArrayList<>();

        /** Of all gauges, as the registry has filtered them. */
        private final List<Meter.Id> meters = new ArrayList<>();

        void register(MeterRegistry registry, Tags tags) {
            add(
                    Gauge.builder("faultline.requests.in.flight", this, sum(ClientStatus::requestsInFlight)),
                    registry,
                    tags);
            add(Gauge.builder("faultline.calls.waiting", this, sum(ClientStatus::callsWaiting)), registry, tags);
            add(
                    Gauge.builder("faultline.circuits", this, sum(status -> in(CircuitState.OPEN, status))),
                    registry,
                    tags.and("state", "open"));
            add(
                    Gauge.builder("faultline.circuits", this, sum(status -> in(CircuitState.HALF_OPEN, status))),
                    registry,
                    tags.and("state", "half_open"));
            add(
                    Gauge.builder(
                            "faultline.cooldowns",
                            this,
                            sum(status -> status.cooldowns().size())),
                    registry,
                    tags);
            add(
                    Gauge.builder("faultline.cooldown.remaining", this, Group::longestCooldown)
                            .baseUnit("seconds"),
                    registry,
                    tags);
        }

        private void add(Gauge.Builder<Group> gauge, MeterRegistry registry, Tags tags) {
            meters.add(gauge.tags(tags).register(registry).getId());
        }

        /** Returns whether none is left. */
        boolean remove(ClientStatus closed) {
            clients.removeIf(reference -> {
                ClientStatus client = reference.get();
                return client == null || client == closed;
            });
            return clients.isEmpty();
        }

        private Stream<ClientStatus> clients() {
            return clients.stream().flatMap(reference -> Stream.ofNullable(reference.get()));
        }

        private static ToDoubleFunction<Group> sum(ToDoubleFunction<ClientStatus> value) {
            return group -> group.clients().mapToDouble(value).sum();
        }

        private static double in(CircuitState state, ClientStatus status) {
            return status.circuits().stream()
                    .filter(circuit -> circuit.state() == state)
                    .count();
        }

        private double longestCooldown() {
            return clients()
                    .flatMapToDouble(status -> status.cooldowns().stream()
                            .mapToDouble(cooldown -> seconds(status.now(), cooldown.until())))
                    .max()
                    .orElse(0);
        }

        private static double seconds(Instant now, Instant until) {
            return Math.max(0, Duration.between(now, until).toMillis() / 1000.0);
        }
    }
}
