/** The same calls without the SDK: OkHttp and Jackson, written as a careful application would. */
@NullMarked
package dev.faultline.benchmarks.byhand;

import org.jspecify.annotations.NullMarked;
