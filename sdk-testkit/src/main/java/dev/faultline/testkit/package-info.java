/**
 * For tests of integrators: {@link dev.faultline.testkit.FaultServer} plays any documented error on a real socket,
 * {@link dev.faultline.testkit.FakeClock} lets waits take no time. {@link dev.faultline.testkit.FaultlineTest} gives both to
 * a JUnit 5 test, and {@link dev.faultline.testkit.Surface} runs it on the blocking and the asynchronous client. For tests
 * without a server, there are {@link dev.faultline.testkit.TestExceptions}, {@link dev.faultline.testkit.TestPages}, {@link
 * dev.faultline.testkit.TestResults} and {@link dev.faultline.testkit.SignedDelivery}.
 */
@NullMarked
package dev.faultline.testkit;

import org.jspecify.annotations.NullMarked;
