package dev.faultline.sequences;

import java.util.Map;

/** The bodies of operations that differ in the current contract, by those of the older one. */
final class CurrentBodies {

    // spotless:off
    private static final Map<String, String> DIFFERING = Map.ofEntries(
            Map.entry("{\"title\":\"T\",\"fieldType\":\"Number\",\"metadata\":\"m\",\"orgWide\":true}", "{\"title\":\"T\",\"fieldType\":\"number\",\"metadata\":\"m\",\"orgWide\":true}"),
            Map.entry("{\"title\":\"T\",\"fieldType\":\"Text\"}", "{\"title\":\"T\",\"fieldType\":\"text\"}"),
            Map.entry("{\"type\":\"Call\",\"delayInMinutes\":5}", "{\"type\":\"call\",\"delayInMinutes\":5}"),
            Map.entry("[{\"type\":\"Call\",\"delayInMinutes\":5}]", "[{\"type\":\"call\",\"delayInMinutes\":5}]"),
            Map.entry("{\"body\":\"b\",\"subject\":\"s\"}", "{\"message\":\"b\",\"subject\":\"s\"}"),
            Map.entry("[{\"body\":\"b\",\"subject\":\"s\"}]", "[{\"message\":\"b\",\"subject\":\"s\"}]"),
            Map.entry("{\"status\":\"OutOfOffice\"}", "{\"status\":\"outOfOffice\"}"));
    // spotless:on

    private CurrentBodies() {}

    /** Bodies of tasks have values that differ; the others differ by more, or not at all. */
    static String of(String older) {
        return DIFFERING.getOrDefault(
                older,
                older.replace(
                                "\"taskType\":9,\"status\":5,",
                                "\"taskType\":\"whatsApp\",\"status\":\"sequenceDetached\",")
                        .replace("\"taskType\":7,", "\"taskType\":\"manualEmail\",")
                        .replace("\"taskType\":5,", "\"taskType\":\"linkedIn\",")
                        .replace("\"linkedInTaskType\":2", "\"linkedInTaskType\":\"inMail\"")
                        .replace("\"linkedInTaskType\":3", "\"linkedInTaskType\":\"viewProfile\""));
    }
}
