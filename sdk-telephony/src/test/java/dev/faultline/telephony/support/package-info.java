/** Samples, assertions and the two surfaces, for the tests of all packages. */
@NullMarked
package dev.faultline.telephony.support;

import org.jspecify.annotations.NullMarked;
