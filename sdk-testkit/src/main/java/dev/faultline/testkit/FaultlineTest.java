package dev.faultline.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A JUnit 5 test class with a {@link FaultServer} and a {@link FakeClock} as parameters of its tests, which fail if they
 * leak threads or connections: {@link FaultServerExtension} within {@link LeakCheckExtension}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith({LeakCheckExtension.class, FaultServerExtension.class})
@SuppressWarnings("exports") // JUnit is optional: whoever uses this requires it anyway
public @interface FaultlineTest {}
