package dev.faultline.sequences.steps;

import dev.faultline.sequences.ContractValue;

/**
 * The action of a LinkedIn step. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/sequence-steps/create-a-sequence-step">creating a
 * step</a>.
 */
public enum LinkedInAction implements ContractValue {
    /** Sends a message. */
    MESSAGE("message"),
    /** Asks for a connection. */
    CONNECT("connect"),
    /** Sends an InMail. */
    IN_MAIL("inMail"),
    /** Views the profile. */
    VIEW_PROFILE("viewProfile"),
    /** Endorses skills. */
    ENDORSE_SKILLS("endorseSkills"),
    /** Sends a voice message. */
    VOICE_MESSAGE("voiceMessage"),
    /** Likes posts. */
    LIKE_RECENT_POSTS("likeRecentPosts"),
    /** Follows the profile. */
    FOLLOW_PROFILE("followProfile"),
    /** Comments on a post. */
    COMMENT_ON_RECENT_POST("commentOnRecentPost");

    private final String wireName;

    LinkedInAction(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
