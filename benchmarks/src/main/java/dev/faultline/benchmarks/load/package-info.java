/** The loads: each is a program, and runs the SDK and the code by hand in turns. */
@NullMarked
package dev.faultline.benchmarks.load;

import org.jspecify.annotations.NullMarked;
