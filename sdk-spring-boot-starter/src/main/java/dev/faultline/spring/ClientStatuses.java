package dev.faultline.spring;

import dev.faultline.core.ClientStatus;
import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;

/** The states of one API's clients. */
@FunctionalInterface
interface ClientStatuses {

    List<ClientStatus> all();

    /** Those of all beans of a type: an {@code ObjectProvider} leaves out the named ones, which need a qualifier. */
    static <C> ClientStatuses of(ListableBeanFactory beans, Class<C> type, Function<C, ClientStatus> status) {
        return () -> BeanFactoryUtils.beansOfTypeIncludingAncestors(beans, type, false, true).values().stream()
                .map(status)
                .toList();
    }
}
