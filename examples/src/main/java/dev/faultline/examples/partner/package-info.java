/** The Partner API: begin with {@link dev.faultline.examples.partner.SubmitApplication}. */
@NullMarked
package dev.faultline.examples.partner;

import org.jspecify.annotations.NullMarked;
