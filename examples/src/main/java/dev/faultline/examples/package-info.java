/** What the examples have in common. */
@NullMarked
package dev.faultline.examples;

import org.jspecify.annotations.NullMarked;
