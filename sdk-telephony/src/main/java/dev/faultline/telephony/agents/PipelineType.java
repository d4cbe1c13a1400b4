package dev.faultline.telephony.agents;

import dev.faultline.core.WireName;

/** The way from speech to speech. Source: the vendor's page on creating an agent. */
public enum PipelineType implements WireName {
    /** By way of text: transcriber, language model, voice. */
    CASCADED("Cascaded"),
    /** In one model, without text between. */
    SPEECH_TO_SPEECH("Speech_To_Speech");

    private final String wireName;

    PipelineType(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
