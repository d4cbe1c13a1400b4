package dev.faultline.spring;

import dev.faultline.core.ClientStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.HierarchicalBeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.SingletonBeanRegistry;

/** The states of one API's clients. */
@FunctionalInterface
interface ClientStatuses {

    /** By the names of the clients' beans. A view has the state of its client, which is there once, by the client's name. */
    Map<String, ClientStatus> all();

    /** Those of all beans of a type: an {@code ObjectProvider} leaves out the named ones, which need a qualifier. */
    static <C> ClientStatuses of(ListableBeanFactory beans, Class<C> type, Function<C, ClientStatus> status) {
        return () -> {
            Map<String, ClientStatus> all = new LinkedHashMap<>();
            List<String> made = made(beans);
            String[] names = BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beans, type, false, false);
            Arrays.sort(names, Comparator.comparingInt(made::indexOf)); // a client is made before its views
            for (String name : names) {
                // A lazy client is not made, nor fails for want of a key, because somebody asks for its health.
                Object client = isMade(beans, name) ? beans.getBean(name) : null;
                if (type.isInstance(client)) { // a bean method may have returned null
                    ClientStatus found = status.apply(type.cast(client));
                    if (found != null && !all.containsValue(found)) { // a mock has none
                        all.put(name, found);
                    }
                }
            }
            return all;
        };
    }

    /** The names of the singletons in the order of their making, those of parents first. */
    private static List<String> made(@Nullable BeanFactory beans) {
        List<String> made = new ArrayList<>();
        if (beans instanceof HierarchicalBeanFactory level) {
            made.addAll(made(level.getParentBeanFactory()));
        }
        if (beans instanceof SingletonBeanRegistry singletons) {
            made.addAll(List.of(singletons.getSingletonNames()));
        }
        return made;
    }

    private static boolean isMade(@Nullable BeanFactory beans, String name) {
        if (beans instanceof HierarchicalBeanFactory level && !level.containsLocalBean(name)) {
            return isMade(level.getParentBeanFactory(), name);
        }
        return beans instanceof SingletonBeanRegistry singletons && singletons.containsSingleton(name);
    }
}
