/** The DialNexa API: voice agents, calls, batches, numbers. */
@NullMarked
package dev.faultline.telephony;

import org.jspecify.annotations.NullMarked;
