/**
 * Lists of contacts, {@link dev.faultline.sequences.lists.ContactLists}, and the rules that keep contacts out, {@link
 * dev.faultline.sequences.lists.ContactBlacklistRules}.
 */
@NullMarked
package dev.faultline.sequences.lists;

import org.jspecify.annotations.NullMarked;
