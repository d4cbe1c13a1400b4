/** Prints what a call costs beside one that is written by hand, in a few tables. */
@NullMarked
package dev.faultline.benchmarks;

import org.jspecify.annotations.NullMarked;
