package dev.faultline.examples.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.AsyncPage;
import dev.faultline.core.FromJson;
import dev.faultline.core.Page;
import dev.faultline.core.RawResponse;
import dev.faultline.crm.CrmClient;
import dev.faultline.crm.CrmPage;
import dev.faultline.examples.ModuleClasses;
import dev.faultline.interviews.InterviewsClient;
import dev.faultline.partner.PartnerClient;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.SequencesClient;
import dev.faultline.telephony.TelephonyClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that is read from a response or a delivery, found in the classes of all modules. */
public final class ResultTypes {

    private static final List<Class<?>> MODULES = List.of(
            FromJson.class,
            CrmClient.class,
            InterviewsClient.class,
            PartnerClient.class,
            SequencesClient.class,
            TelephonyClient.class);

    /** Those that hold other results, or need more than a response, have tests of their own. */
    static final Set<Class<?>> OF_THEIR_OWN_KIND =
            Set.of(Page.class, AsyncPage.class, CrmPage.class, ItemList.class, RawResponse.class, BulkResult.class);

    private ResultTypes() {}

    public static List<Class<?>> all() {
        List<Class<?>> all = new ArrayList<>();
        MODULES.forEach(module -> all.addAll(ofModule(module)));
        return all;
    }

    private static List<Class<?>> ofModule(Class<?> one) {
        try {
            return ModuleClasses.of(one)
                    .types()
                    .filter(FromJson.class::isAssignableFrom)
                    .filter(type -> !type.isInterface() && Modifier.isPublic(type.getModifiers()))
                    .filter(type -> !OF_THEIR_OWN_KIND.contains(type))
                    .sorted(Comparator.comparing(Class::getName))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The type itself, or the interface by which the kinds of an event or a step are told apart. */
    public static Class<? extends FromJson> readAs(Class<?> type) {
        Class<?> read = Stream.concat(Stream.of(type), Arrays.stream(type.getInterfaces()))
                .filter(candidate -> Arrays.stream(candidate.getDeclaredMethods())
                        .anyMatch(method -> method.isAnnotationPresent(JsonCreator.class)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing reads a " + type.getName()));
        return read.asSubclass(FromJson.class);
    }
}
