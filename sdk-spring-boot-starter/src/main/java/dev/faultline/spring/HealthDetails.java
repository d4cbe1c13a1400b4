package dev.faultline.spring;

import dev.faultline.core.ClientStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The states of all clients as a health endpoint shows them. Scopes have no key and no personal data.
 *
 * @param clients each with the name of its bean
 */
record HealthDetails(List<Map.Entry<String, ClientStatus>> clients, String openCircuitStatus) {

    static HealthDetails of(List<ClientStatuses> statuses, String openCircuitStatus) {
        return new HealthDetails(
                statuses.stream().flatMap(api -> api.all().entrySet().stream()).toList(), openCircuitStatus);
    }

    /** By API and name of the client: {@code partner}, {@code partner.eu}. Clients of one name have their bean's too. */
    Map<String, Object> details() {
        List<String> names =
                clients.stream().map(client -> name(client.getValue())).toList();
        Map<String, Object> details = new LinkedHashMap<>();
        clients.forEach(client -> {
            String name = name(client.getValue());
            boolean unique = Collections.frequency(names, name) == 1;
            details.put(unique ? name : name + " (" + client.getKey() + ")", details(client.getValue()));
        });
        return details;
    }

    /** The status of the application, which an open circuit to somebody else's server does not change by default. */
    String status() {
        boolean open = clients.stream().map(Map.Entry::getValue).anyMatch(HealthDetails::rejectsCalls);
        return open ? openCircuitStatus : HealthProperties.UP;
    }

    /** A circuit that is due for a probe lets a call through; without calls it would count for ever. */
    private static boolean rejectsCalls(ClientStatus client) {
        return client.circuits().stream()
                .flatMap(circuit -> circuit.until().stream())
                .anyMatch(until -> until.isAfter(client.now()));
    }

    private static String name(ClientStatus client) {
        return client.clientName().equals(ClientFactory.DEFAULT_NAME)
                ? client.api()
                : client.api() + "." + client.clientName();
    }

    private static Map<String, Object> details(ClientStatus client) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("requestsInFlight", client.requestsInFlight());
        details.put("callsWaiting", client.callsWaiting());
        List<Map<String, Object>> circuits = new ArrayList<>();
        for (ClientStatus.Circuit circuit : client.circuits()) {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("scope", circuit.scope());
            shown.put("state", circuit.state().name());
            circuit.until().ifPresent(until -> shown.put("until", until.toString()));
            circuits.add(shown);
        }
        details.put("circuits", circuits);
        details.put(
                "cooldowns",
                client.cooldowns().stream()
                        .map(cooldown -> Map.of(
                                "scope",
                                cooldown.scope(),
                                "until",
                                cooldown.until().toString()))
                        .toList());
        return details;
    }
}
