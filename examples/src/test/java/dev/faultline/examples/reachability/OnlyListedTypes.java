package dev.faultline.examples.reachability;

import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.BasicBeanDescription;
import com.fasterxml.jackson.databind.introspect.BasicClassIntrospector;
import com.fasterxml.jackson.databind.introspect.ClassIntrospector;
import java.lang.reflect.Field;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets Jackson look into no type of ours that is not in the metadata for native images, neither for the SDK nor for a mapper of
 * an application, in all tests of this module: one that is missing there fails the test that needs it, as it would fail in an image.
 */
public final class OnlyListedTypes extends BasicClassIntrospector implements BeforeAllCallback {

    private static final long serialVersionUID = 1L;

    private static final Set<String> LISTED = Reachability.MODULES.stream()
            .flatMap(module -> Reachability.of(module).types().stream())
            .collect(Collectors.toUnmodifiableSet());

    private static boolean installed;

    @Override
    public void beforeAll(ExtensionContext context) throws ReflectiveOperationException {
        if (!installed) {
            installed = true;
            Field mapper =
                    Class.forName("dev.faultline.core.internal.json.Json").getDeclaredField("MAPPER");
            mapper.setAccessible(true);
            install((ObjectMapper) mapper.get(null));
        }
    }

    /** From now on the mapper looks into listed types only. */
    public static ObjectMapper install(ObjectMapper mapper) {
        OnlyListedTypes listed = new OnlyListedTypes();
        mapper.setConfig(mapper.getDeserializationConfig().with(listed));
        return mapper.setConfig(mapper.getSerializationConfig().with(listed));
    }

    private static void look(JavaType type) {
        Class<?> into = type.getRawClass();
        if (into.getName().startsWith("dev.faultline.")
                && !into.getName().startsWith("dev.faultline.examples.")
                && !LISTED.contains(into.getName())) {
            throw new AssertionError("Jackson looks into " + into.getName() + ", which native images do not know");
        }
    }

    @Override
    public ClassIntrospector copy() {
        return this;
    }

    @Override
    public BasicBeanDescription forSerialization(SerializationConfig config, JavaType type, MixInResolver mixIns) {
        look(type);
        return super.forSerialization(config, type, mixIns);
    }

    @Override
    public BasicBeanDescription forDeserialization(DeserializationConfig config, JavaType type, MixInResolver mixIns) {
        look(type);
        return super.forDeserialization(config, type, mixIns);
    }

    @Override
    public BasicBeanDescription forCreation(DeserializationConfig config, JavaType type, MixInResolver mixIns) {
        look(type);
        return super.forCreation(config, type, mixIns);
    }

    @Override
    public BasicBeanDescription forClassAnnotations(
            MapperConfig<?> config, JavaType type, @Nullable MixInResolver mixIns) {
        look(type);
        return super.forClassAnnotations(config, type, mixIns);
    }

    @Override
    protected AnnotatedClass _resolveAnnotatedClass(MapperConfig<?> config, JavaType type, MixInResolver mixIns) {
        look(type);
        return super._resolveAnnotatedClass(config, type, mixIns);
    }
}
