package dev.faultline.spring;

import java.time.Duration;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.util.unit.DataSize;

/**
 * Keeps secrets out of binding failures, which repeat the value that cannot be bound. A single secret cannot
 * if its placeholder refers to itself; a text in place of a list, a map or a group, and a list with a gap, never can.
 */
final class SecretHidingBindHandler extends AbstractBindHandler {

    private static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of("faultline");

    SecretHidingBindHandler(BindHandler parent) {
        super(parent);
    }

    @Override
    public Object onFailure(ConfigurationPropertyName name, Bindable<?> target, BindContext context, Exception error)
            throws Exception {
        boolean inner = error instanceof BindException || error instanceof ClientSettingException;
        boolean secret = SecretNames.has(name.toString());
        if (inner || (single(target) && !secret) || !(ROOT.equals(name) || ROOT.isAncestorOf(name))) {
            return super.onFailure(name, target, context, error);
        }
        if (single(target)) {
            throw new ClientSettingException(
                    name.toString(),
                    "its value cannot be resolved",
                    "Correct its placeholders. The value is left out here, since it is secret.",
                    null);
        }
        throw new ClientSettingException(
                name.toString(),
                "its value does not fit",
                "Below " + name + " are several values: give each by its own name, or by its index from [0] on."
                        + " The value is left out here, since it may be secret.",
                null);
    }

    private static boolean single(Bindable<?> target) {
        Class<?> type = target.getType().toClass();
        return BeanUtils.isSimpleValueType(type) || type == Duration.class || type == DataSize.class;
    }
}
