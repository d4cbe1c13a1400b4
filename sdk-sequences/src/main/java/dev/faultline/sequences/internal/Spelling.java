package dev.faultline.sequences.internal;

import static dev.faultline.sequences.Contract.CURRENT;
import static dev.faultline.sequences.Contract.OLDER;

import dev.faultline.core.OpenEnum;
import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Makers;
import dev.faultline.sequences.Contract;
import dev.faultline.sequences.ContractValue;
import dev.faultline.sequences.contacts.ContactChanges;
import dev.faultline.sequences.enrolment.SequenceEnrolment;
import dev.faultline.sequences.sequence.SequenceSettingsData;
import dev.faultline.sequences.steps.SequenceStepData;
import dev.faultline.sequences.steps.StepVariantData;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Spells requests as a contract has them: the members that differ are in one table, values spell themselves. */
public final class Spelling {

    /** The members that differ, by the names that requests are built with, which are the current contract's. */
    private static final Map<Class<? extends RequestData>, Map<String, Member>> MEMBERS = Map.of(
            StepVariantData.class,
            Map.of(
                    "message", Member.in(OLDER, "body"),
                    "templateId", Member.only(OLDER),
                    "attachmentIds", Member.only(CURRENT)),
            SequenceStepData.Email.class,
            Map.of("variants", Member.in(OLDER, "templates")),
            SequenceSettingsData.class,
            Map.of("useDailyThrottling", Member.only(CURRENT)),
            SequenceEnrolment.class,
            Map.of("ignoreStepDelay", Member.only(CURRENT), "startFrom", Member.only(CURRENT)),
            ContactChanges.class,
            Map.of(
                    "isOptedOut", Member.only(CURRENT),
                    "callStatus", Member.only(CURRENT),
                    "meetingStatus", Member.only(CURRENT)));

    private final Contract contract;

    public Spelling(Contract contract) {
        this.contract = contract;
    }

    public Contract contract() {
        return contract;
    }

    /** A request's body, or a part of it. */
    public @Nullable Object of(@Nullable Object value) {
        if (value instanceof RequestData data) {
            return request(data);
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> spelled = new LinkedHashMap<>();
            map.forEach((name, member) -> spelled.put(name, of(member)));
            return spelled;
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(this::of).toList();
        }
        if (value instanceof OpenEnum<?> open) {
            return open.known().<Object>map(this::of).orElse(open.value());
        }
        return word(value);
    }

    private @Nullable Object word(@Nullable Object value) {
        if (value instanceof ContractValue word) {
            return word.in(contract);
        }
        return value instanceof Enum<?> constant ? OpenEnum.wireName(constant) : value;
    }

    private Map<String, @Nullable Object> request(RequestData data) {
        Map<String, Member> differing = MEMBERS.getOrDefault(data.getClass(), Map.of());
        Set<String> exact = Makers.core().exactFields(data);
        Map<String, @Nullable Object> spelled = new LinkedHashMap<>();
        Makers.core().fieldsAsSet(data).forEach((name, value) -> {
            Member member = exact.contains(name) ? null : differing.get(name);
            spelled.put(member == null ? name : member.nameIn(contract, name), of(value));
        });
        return spelled;
    }

    /** A member with another name in one contract, or with none in it. */
    private record Member(Contract contract, @Nullable String name) {

        static Member in(Contract contract, String name) {
            return new Member(contract, name);
        }

        static Member only(Contract contract) {
            return new Member(contract == OLDER ? CURRENT : OLDER, null);
        }

        String nameIn(Contract sent, String usual) {
            if (sent != contract) {
                return usual;
            }
            String other = "it with contract(Contract." + (sent == OLDER ? CURRENT : OLDER) + "), or by field(\"";
            Checks.that(name != null, usual, "no member of the contract " + sent, other + usual + "\", ..)");
            return Objects.requireNonNull(name);
        }
    }
}
