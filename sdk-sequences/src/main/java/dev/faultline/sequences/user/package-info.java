/** The user that the key acts as, and the team's users: {@link dev.faultline.sequences.user.Whoami}. */
@NullMarked
package dev.faultline.sequences.user;

import org.jspecify.annotations.NullMarked;
