package dev.faultline.spring.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;

/**
 * Points the starter's clients of a Spring Boot test at a local {@code FaultServer}, with a {@code FakeClock} on which waits
 * take no time. Both are beans of the test's context; {@code sdk-testkit} must be on the class path.
 *
 * <pre>{@code
 * @SpringBootTest
 * @AutoConfigureFaultServer
 * class SubmissionsTest {
 *     @Autowired FaultServer server;
 *     @Autowired Submissions submissions;
 *
 *     @Test
 *     void closedJob() {
 *         server.on(POST, "/applications").fail(PartnerError.JOB_CLOSED);
 *         ...
 *     }
 * }
 * }</pre>
 *
 * <p>The clients come with the annotation, so they are there in a slice such as {@code @WebMvcTest} too. A slice scans no
 * {@code @Configuration} classes of the application: their customizers and listeners are missing.
 *
 * <p>Each client of the starter, the named ones included, gets the server's address, the clock and a key for tests. Neither
 * properties nor customizers of the application change address or clock. A key or a proxy that a customizer sets stays, as
 * does that of a named client that only a {@code @PropertySource} has. Clients that the application builds itself stay as they
 * are. The contexts of a {@code @ContextHierarchy} share the parent's server and clock.
 *
 * <p>The server is a port of {@code 127.0.0.1}. After each test:
 *
 * <ul>
 *   <li>it fails if a request had no script, or a script was not played out, as {@code FaultServer.verify()} does;
 *   <li>scripts and requests are forgotten;
 *   <li>the clock moves by an hour, so that no cooldown and no call's wait for a circuit reaches the next test.
 * </ul>
 *
 * <p>A circuit that a test opened is due for a probe in the next one: that test's first success closes it, its first failure
 * of the server opens it again. Where this matters, set {@code faultline.<api>.circuit-breaker.enabled=false}, or give the
 * class that opens circuits {@code @DirtiesContext}.
 *
 * <p>Spring Boot takes the annotation as an {@code @Import}: a test class with it cannot declare {@code @Bean} methods itself,
 * but a nested {@code @TestConfiguration} can. Spring's ahead-of-time processing of tests rejects both beans, since they have
 * instance suppliers; there, give each annotated class {@code @DisabledInAotMode}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ImportAutoConfiguration
public @interface AutoConfigureFaultServer {

    /**
     * Whether a test fails for requests without a script, and for scripts that are not played out.
     *
     * @return default {@code true}
     */
    boolean strict() default true;
}
