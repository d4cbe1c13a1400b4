/**
 * Email templates, {@link dev.faultline.sequences.templates.EmailTemplates}, and their folders, {@link
 * dev.faultline.sequences.templates.EmailTemplateFolders}. Templates of sequences are in {@link
 * dev.faultline.sequences.sequence}.
 */
@NullMarked
package dev.faultline.sequences.templates;

import org.jspecify.annotations.NullMarked;
