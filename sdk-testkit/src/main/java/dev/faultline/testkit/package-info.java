/**
 * For tests of integrators: {@link dev.faultline.testkit.FaultServer} plays any documented error on a real socket,
 * {@link dev.faultline.testkit.FakeClock} lets waits take no time. For tests without a server, there are {@link
 * dev.faultline.testkit.TestExceptions}, {@link dev.faultline.testkit.TestPages}, {@link
 * dev.faultline.testkit.TestResults} and {@link dev.faultline.testkit.SignedDelivery}.
 */
@NullMarked
package dev.faultline.testkit;

import org.jspecify.annotations.NullMarked;
