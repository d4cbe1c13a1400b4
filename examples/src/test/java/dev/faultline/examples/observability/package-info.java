/** Meters and traces of an application, as it would add them. */
@NullMarked
package dev.faultline.examples.observability;

import org.jspecify.annotations.NullMarked;
