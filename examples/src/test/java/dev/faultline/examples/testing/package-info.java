/** The code of the page on testing, and the test that the page shows it as it is. */
@NullMarked
package dev.faultline.examples.testing;

import org.jspecify.annotations.NullMarked;
