package dev.faultline.telephony.agents;

import dev.faultline.core.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The functions of a version, one of which is changed: an update's list replaces all of them, so the others go with it. */
final class FunctionList {

    private static final String NAME = "displayName";

    private final List<AgentFunction> functions = new ArrayList<>();

    /** The list as read; a version of {@code agents().list()} has none. */
    FunctionList(JsonValue read) {
        if (!read.isArray() && !read.isNull()) {
            throw new IllegalStateException(
                    "the version was read without its functions, and a list of them would replace"
                            + " those: begin with a version of agents().get(..)");
        }
        for (JsonValue one : read.items()) {
            AgentFunction function = one.isObject() ? AgentFunction.of(one) : null;
            if (function == null || name(function).isEmpty()) {
                throw new IllegalStateException("the version has a function without a " + NAME
                        + ", so that they cannot be told apart: send the whole list with agentFunctions(..)");
            }
            functions.add(function);
        }
    }

    /** In the place of the function of the same name, else at the end. */
    void put(AgentFunction function) {
        String name = nameOf(function);
        int place = find(name);
        if (place < 0) {
            functions.add(function);
        } else {
            functions.set(place, function);
        }
    }

    /** Starts with all that was read, so that only the changes differ. */
    void change(String name, Consumer<AgentFunction.Builder> change) {
        int place = find(name);
        if (place < 0) {
            throw new IllegalArgumentException("the version has no function of this displayName, but "
                    + functions.stream().map(FunctionList::nameOf).toList());
        }
        AgentFunction.Builder changed =
                AgentFunction.from(JsonValue.of(functions.get(place).fields()));
        change.accept(changed);
        functions.set(place, changed.build());
    }

    /** Whether there was one. */
    boolean remove(String name) {
        int place = find(name);
        if (place >= 0) {
            functions.remove(place);
        }
        return place >= 0;
    }

    List<AgentFunction> all() {
        return functions;
    }

    private int find(String name) {
        int found = -1;
        for (int i = 0; i < functions.size(); i++) {
            if (nameOf(functions.get(i)).equals(name)) {
                if (found >= 0) {
                    throw new IllegalStateException("the version has several functions of one displayName:"
                            + " send the whole list with agentFunctions(..)");
                }
                found = i;
            }
        }
        return found;
    }

    private static String nameOf(AgentFunction function) {
        return name(function)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the function has no displayName, by which it takes another's place: set one"));
    }

    private static Optional<String> name(AgentFunction function) {
        return JsonValue.of(function.fields()).get(NAME).asText();
    }
}
