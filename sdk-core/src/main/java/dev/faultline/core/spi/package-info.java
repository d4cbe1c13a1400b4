/** What the API modules and the test kit build on; not for applications. */
@NullMarked
package dev.faultline.core.spi;

import org.jspecify.annotations.NullMarked;
