package dev.faultline.examples;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes of one of our modules, be it a folder or a jar on the class path. */
public final class ModuleClasses {

    private static final Map<Path, ModuleClasses> MODULES = new ConcurrentHashMap<>();

    private final ModuleReference reference;
    private final Set<String> exported;

    private ModuleClasses(Path place) {
        reference = ModuleFinder.of(place).findAll().iterator().next();
        exported = reference.descriptor().exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
    }

    public static ModuleClasses of(Class<?> type) {
        try {
            Path place = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            return MODULES.computeIfAbsent(place, ModuleClasses::new);
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    public String name() {
        return reference.descriptor().name();
    }

    public boolean exports(Class<?> type) {
        return exported.contains(type.getPackageName());
    }

    public Stream<Class<?>> types() throws IOException {
        try (ModuleReader reader = reference.open()) {
            return reader
                    .list()
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .<Class<?>>map(file -> load(file.substring(0, file.length() - ".class".length())))
                    .toList()
                    .stream();
        }
    }

    /** Its files that a program reads by their names. */
    public Set<String> resources() throws IOException {
        try (ModuleReader reader = reference.open()) {
            return reader.list()
                    .filter(file -> !file.endsWith(".class") && !file.endsWith("/") && !file.startsWith("META-INF/"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName(file.replace('/', '.'), false, ModuleClasses.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
