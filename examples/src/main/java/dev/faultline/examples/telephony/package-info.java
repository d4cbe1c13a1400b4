/** The Telephony API: begin with {@link dev.faultline.examples.telephony.Dialer}. */
@NullMarked
package dev.faultline.examples.telephony;

import org.jspecify.annotations.NullMarked;
