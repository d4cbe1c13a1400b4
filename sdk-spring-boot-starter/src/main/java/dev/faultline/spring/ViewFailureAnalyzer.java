package dev.faultline.spring;

import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCurrentlyInCreationException;
import org.springframework.beans.factory.InjectionPoint;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.Order;
import org.springframework.util.ClassUtils;

/**
 * Names the remedy where a bean is a view of the default client without the mark. As any client of the application it takes
 * its client's place, and then it needs itself. Before Boot's own analyzer, which describes only the circle.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ViewFailureAnalyzer extends AbstractFailureAnalyzer<BeanCurrentlyInCreationException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BeanCurrentlyInCreationException cause) {
        for (Throwable failure = rootFailure; failure != null; failure = failure.getCause()) {
            if (failure instanceof UnsatisfiedDependencyException unsatisfied) {
                Method view = view(unsatisfied.getInjectionPoint());
                if (view != null) {
                    return analysis(view, cause);
                }
            }
        }
        return null;
    }

    private static FailureAnalysis analysis(Method view, Throwable cause) {
        String type = view.getReturnType().getSimpleName();
        String method = view.getDeclaringClass().getName() + "." + view.getName();
        return new FailureAnalysis(
                "The " + type + " of the bean method " + method
                        + " takes the place of Faultline's default one, and needs a " + type + " to be made: itself.",
                "If it is a view of the default client, mark its method with @Bean(defaultCandidate = false), and inject it"
                        + " by its name, with @Qualifier.",
                cause);
    }

    /** The bean method that returns the type of client that it, or the configuration around it, has injected. */
    private static @Nullable Method view(@Nullable InjectionPoint needed) {
        if (needed == null || !isDefaultClient(needed)) {
            return null;
        }
        Member member = needed.getMember();
        Stream<Method> methods = member instanceof Method method
                ? Stream.of(method)
                : Stream.of(ClassUtils.getUserClass(member.getDeclaringClass()).getDeclaredMethods());
        return methods.filter(method -> method.getReturnType() == needed.getDeclaredType())
                .filter(ViewFailureAnalyzer::takesPlace)
                .findFirst()
                .orElse(null);
    }

    private static boolean isDefaultClient(InjectionPoint needed) {
        String type = needed.getDeclaredType().getName();
        return type.startsWith("dev.faultline.")
                && type.endsWith("Client")
                && !MergedAnnotations.from(needed.getAnnotations()).isPresent(Qualifier.class);
    }

    /** A view that is marked is not the reason of a circle that passes through it. */
    private static boolean takesPlace(Method method) {
        MergedAnnotation<Bean> bean = MergedAnnotations.from(method).get(Bean.class);
        return bean.isPresent() && bean.getBoolean("defaultCandidate");
    }
}
