/** The server of the loads, in a process of its own: canned responses, limiters and an outage. */
@NullMarked
package dev.faultline.benchmarks.server;

import org.jspecify.annotations.NullMarked;
