/**
 * For tests of integrators: {@link dev.faultline.testkit.FaultServer} plays any documented error on a real socket, {@link
 * dev.faultline.testkit.FakeClock} makes waiting take no time, and {@link dev.faultline.testkit.TestExceptions} builds
 * exceptions that cannot be mocked.
 */
@NullMarked
package dev.faultline.testkit;

import org.jspecify.annotations.NullMarked;
