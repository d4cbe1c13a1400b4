/** What becomes of a response after the wire, measured with JMH. */
@NullMarked
package dev.faultline.benchmarks.decoding;

import org.jspecify.annotations.NullMarked;
