package dev.faultline.examples.reachability;

import com.fasterxml.jackson.annotation.JacksonAnnotation;
import dev.faultline.core.ErrorCode;
import dev.faultline.core.FromJson;
import dev.faultline.core.RequestData;
import dev.faultline.crm.CrmClient;
import dev.faultline.examples.ModuleClasses;
import dev.faultline.interviews.InterviewsClient;
import dev.faultline.partner.PartnerClient;
import dev.faultline.sequences.SequencesClient;
import dev.faultline.telephony.TelephonyClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of a module that is found by its name at run time, as a native image has to be told it. */
record Reachability(String artifact, Set<String> types, Set<String> resources) {

    /** Each module whose types Jackson looks into, by one of its classes. */
    static final List<Class<?>> MODULES = List.of(
            FromJson.class,
            CrmClient.class,
            InterviewsClient.class,
            PartnerClient.class,
            SequencesClient.class,
            TelephonyClient.class);

    private static final Set<Class<?>> TYPES = withMentioned();

    static Reachability of(Class<?> any) {
        ModuleClasses module = ModuleClasses.of(any);
        try {
            Set<String> types = TYPES.stream()
                    .filter(type -> ModuleClasses.of(type) == module)
                    .map(Class::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
            return new Reachability(module.name().replace("dev.faultline.", "sdk-"), types, module.resources());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Jackson looks into the fields of what it looks into, too, and into their type arguments. */
    private static Set<Class<?>> withMentioned() {
        Set<Class<?>> found = new HashSet<>();
        Deque<Type> open = new ArrayDeque<>();
        MODULES.forEach(
                module -> types(module).filter(Reachability::isForJackson).forEach(open::add));
        while (!open.isEmpty()) {
            Type type = open.pop();
            if (type instanceof ParameterizedType generic) {
                open.addAll(List.of(generic.getActualTypeArguments()));
                open.add(generic.getRawType());
            } else if (type instanceof Class<?> raw && isOurs(raw) && found.add(raw)) {
                Arrays.stream(raw.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .map(Field::getGenericType)
                        .forEach(open::add);
            }
        }
        return found;
    }

    private static Stream<Class<?>> types(Class<?> module) {
        try {
            return ModuleClasses.of(module).types();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("dev.faultline.")
                && !Throwable.class.isAssignableFrom(type)
                && !ErrorCode.class.isAssignableFrom(type)
                && (isNameable(type) || isForJackson(type));
    }

    private static boolean isNameable(Class<?> type) {
        return Modifier.isPublic(type.getModifiers()) && ModuleClasses.of(type).exports(type);
    }

    private static boolean isForJackson(Class<?> type) {
        try {
            return FromJson.class.isAssignableFrom(type)
                    || RequestData.class.isAssignableFrom(type)
                    || (type.isRecord() && isNameable(type))
                    || isAnnotated(type)
                    || Stream.of(type.getDeclaredMethods(), type.getDeclaredConstructors(), type.getDeclaredFields())
                            .flatMap(Arrays::stream)
                            .anyMatch(Reachability::isAnnotated);
        } catch (NoClassDefFoundError e) {
            return false; // it is for an optional library, which is not there
        }
    }

    private static boolean isAnnotated(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(annotation -> annotation.isAnnotationPresent(JacksonAnnotation.class)
                        || annotation.getName().startsWith("com.fasterxml.jackson.annotation."));
    }

    /** As GraalVM for JDK 23 and later reads it. */
    String metadata() {
        return "{\n  \"reflection\": [\n" + each(types, "    {\"type\": \"%s\"," + ALL + "}")
                + "\n  ],\n  \"resources\": [\n" + each(resources, "    {\"glob\": \"%s\"}")
                + (resources.isEmpty() ? "" : "\n") + "  ]\n}\n";
    }

    /** As earlier ones read it. */
    String reflectConfig() {
        return "[\n" + each(types, "  {\"name\": \"%s\"," + ALL + "}") + "\n]\n";
    }

    /** As earlier ones read it. */
    String resourceConfig() {
        return "{\n  \"resources\": {\n    \"includes\": [\n"
                + each(resources, "      {\"pattern\": \"\\\\Q%s\\\\E\"}") + (resources.isEmpty() ? "" : "\n")
                + "    ]\n  }\n}\n";
    }

    private static final String ALL =
            " \"allDeclaredConstructors\": true, \"allDeclaredMethods\": true, \"allDeclaredFields\": true";

    private static String each(Set<String> names, String line) {
        return names.stream().map(name -> String.format(line, name)).collect(Collectors.joining(",\n"));
    }
}
