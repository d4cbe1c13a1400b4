/**
 * LinkedIn accounts. {@link dev.faultline.sequences.linkedin.LinkedInAccounts} connects them, reads their usage and
 * sets their limits.
 */
@NullMarked
package dev.faultline.sequences.linkedin;

import org.jspecify.annotations.NullMarked;
