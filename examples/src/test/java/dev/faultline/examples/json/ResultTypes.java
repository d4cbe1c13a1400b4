package dev.faultline.examples.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.AsyncPage;
import dev.faultline.core.FromJson;
import dev.faultline.core.Page;
import dev.faultline.core.RawResponse;
import dev.faultline.crm.CrmClient;
import dev.faultline.crm.CrmPage;
import dev.faultline.interviews.InterviewsClient;
import dev.faultline.partner.PartnerClient;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.SequencesClient;
import dev.faultline.telephony.TelephonyClient;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that is read from a response or a delivery, found in the classes of all modules. */
final class ResultTypes {

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

    static List<Class<?>> all() {
        List<Class<?>> all = new ArrayList<>();
        MODULES.forEach(module -> all.addAll(ofModule(module)));
        return all;
    }

    private static List<Class<?>> ofModule(Class<?> one) {
        try {
            Path place = Path.of(
                    one.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(place)) {
                return in(place, one);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return in(jar.getPath("/"), one);
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Class<?>> in(Path root, Class<?> one) throws IOException {
        Path folder = root.resolve(one.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("-"))
                    .map(name -> load(
                            name.substring(0, name.length() - ".class".length()).replace('/', '.')))
                    .filter(FromJson.class::isAssignableFrom)
                    .filter(type -> !type.isInterface() && Modifier.isPublic(type.getModifiers()))
                    .filter(type -> !OF_THEIR_OWN_KIND.contains(type))
                    .sorted((first, second) -> first.getName().compareTo(second.getName()))
                    .<Class<?>>map(type -> type)
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ResultTypes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The type itself, or the interface by which the kinds of an event or a step are told apart. */
    static Class<? extends FromJson> readAs(Class<?> type) {
        Class<?> read = Stream.concat(Stream.of(type), Arrays.stream(type.getInterfaces()))
                .filter(candidate -> Arrays.stream(candidate.getDeclaredMethods())
                        .anyMatch(method -> method.isAnnotationPresent(JsonCreator.class)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing reads a " + type.getName()));
        return read.asSubclass(FromJson.class);
    }
}
