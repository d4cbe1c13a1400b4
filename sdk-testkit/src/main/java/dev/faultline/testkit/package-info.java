/**
 * For tests of integrators: {@link dev.faultline.testkit.FaultServer} plays any documented error on a real socket, {@link
 * dev.faultline.testkit.FakeClock} makes waiting take no time. For tests without a server, {@link
 * dev.faultline.testkit.TestExceptions}, {@link dev.faultline.testkit.TestPages} and {@link
 * dev.faultline.testkit.SignedDelivery} make what a client or a vendor would.
 */
@NullMarked
package dev.faultline.testkit;

import org.jspecify.annotations.NullMarked;
