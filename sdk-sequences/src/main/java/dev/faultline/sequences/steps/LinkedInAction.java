package dev.faultline.sequences.steps;

import dev.faultline.core.WireName;

/**
 * The action of a LinkedIn step. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/sequence-steps/create-a-sequence-step">creating a
 * step</a>.
 */
public enum LinkedInAction implements WireName {
    /** Sends a message. */
    MESSAGE("Message"),
    /** Asks for a connection. */
    CONNECT("Connect"),
    /** Sends an InMail. */
    IN_MAIL("InMail"),
    /** Views the profile. */
    VIEW_PROFILE("ViewProfile"),
    /** Endorses skills. */
    ENDORSE_SKILLS("EndorseSkills"),
    /** Sends a voice message. */
    VOICE_MESSAGE("VoiceMessage"),
    /** Likes posts. */
    LIKE_RECENT_POSTS("LikeRecentPosts"),
    /** Follows the profile. */
    FOLLOW_PROFILE("FollowProfile"),
    /** Comments on a post. */
    COMMENT_ON_RECENT_POST("CommentOnRecentPost");

    private final String wireName;

    LinkedInAction(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
