package dev.faultline.sequences.internal;

import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.SequencesErrorCode;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of a code: an entry of a domain's table. An integer belongs to the operation's domain. A slug is {@code
 * sequence.notFound}, whose resource decides the domain, or {@code sequenceNotFound} for a part of a bulk operation.
 *
 * @param domain whose code it is, {@code null} if neither the operation nor the code names one
 * @param line the line, {@code null} if the code is in no table
 */
record CodeMeaning(
        @Nullable SequencesDomain domain, @Nullable SequencesErrorCode line) {

    /** The meaning of a code as sent, an integer or a slug. */
    static CodeMeaning of(@Nullable SequencesDomain operation, @Nullable String code) {
        if (code == null) {
            return new CodeMeaning(operation, null);
        }
        return SequencesErrorDecoder.isInteger(code) ? ofInteger(operation, code) : ofSlug(operation, code);
    }

    static CodeMeaning ofInteger(@Nullable SequencesDomain operation, String code) {
        return new CodeMeaning(
                operation, operation == null ? null : DomainTable.of(operation).lineOfCode(code));
    }

    static CodeMeaning ofSlug(@Nullable SequencesDomain operation, String slug) {
        int dot = slug.lastIndexOf('.');
        String variant = slug.substring(dot + 1);
        if (dot <= 0) {
            return new CodeMeaning(
                    operation,
                    operation == null ? null : DomainTable.of(operation).lineOfVariant(variant));
        }
        String resource = slug.substring(0, dot);
        SequencesDomain own = domainOf(resource, operation);
        SequencesErrorCode line = operation == null ? null : lineFor(operation, own, resource, variant);
        if (line != null) {
            return new CodeMeaning(operation, line);
        }
        if (own == null) {
            return new CodeMeaning(operation, null);
        }
        SequencesErrorCode joined = DomainTable.of(own).lineOfVariant(resource + variant);
        return new CodeMeaning(own, joined == null ? DomainTable.of(own).lineOfVariant(variant) : joined);
    }

    /** The resource's domain; among the two domains of sequences, the operation's own. */
    private static @Nullable SequencesDomain domainOf(String resource, @Nullable SequencesDomain operation) {
        if (operation != null && names(operation, resource)) {
            return operation;
        }
        return Stream.of(SequencesDomain.values())
                .filter(domain -> names(domain, resource))
                .findFirst()
                .orElse(null);
    }

    private static boolean names(SequencesDomain domain, String resource) {
        return DomainTable.of(domain).resources().stream().anyMatch(resource::equalsIgnoreCase);
    }

    /**
     * The operation's own code for a resource of another domain: among the contacts of a sequence both {@code
     * sequence.notFound} and the integer 2 are {@code SequenceNotFound}, and for the folder of a template, {@code
     * emailTemplateFolder.notFound} is {@code FolderNotFound}.
     */
    private static @Nullable SequencesErrorCode lineFor(
            SequencesDomain operation, @Nullable SequencesDomain own, String resource, String variant) {
        SequencesErrorCode line = DomainTable.of(operation).lineOfVariant(resource + variant);
        if (line == null && own != null) {
            line = DomainTable.of(operation)
                    .lineOfVariant(DomainTable.of(own).resources().get(0) + variant);
        }
        String prefix = DomainTable.of(operation).resources().get(0);
        boolean part =
                resource.length() > prefix.length() && resource.regionMatches(true, 0, prefix, 0, prefix.length());
        return line == null && part
                ? DomainTable.of(operation).lineOfVariant(resource.substring(prefix.length()) + variant)
                : line;
    }
}
