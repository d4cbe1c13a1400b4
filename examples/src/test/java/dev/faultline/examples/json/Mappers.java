package dev.faultline.examples.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.faultline.examples.reachability.OnlyListedTypes;

/** Mappers as applications have them, of both Jacksons. */
enum Mappers {
    JACKSON_2(new ObjectMapper()),

    /** As Spring Boot makes it. */
    JACKSON_2_BOOT(JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build()),

    /** With every setting that could get between a result and its JSON. */
    JACKSON_2_OTHERWISE(JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.NON_NULL))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()),

    JACKSON_3(new tools.jackson.databind.json.JsonMapper()),

    JACKSON_3_OTHERWISE(tools.jackson.databind.json.JsonMapper.builder()
            .propertyNamingStrategy(tools.jackson.databind.PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultVisibility(checker -> checker.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
            .changeDefaultPropertyInclusion(
                    inclusion -> inclusion.withValueInclusion(Include.NON_NULL).withContentInclusion(Include.NON_NULL))
            .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build());

    private final Object mapper;

    Mappers(Object mapper) {
        this.mapper = mapper instanceof ObjectMapper second ? OnlyListedTypes.install(second) : mapper;
    }

    String write(Object value) {
        if (mapper instanceof tools.jackson.databind.ObjectMapper third) {
            return third.writeValueAsString(value);
        }
        try {
            return ((ObjectMapper) mapper).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    <T> T read(String json, Class<T> type) {
        if (mapper instanceof tools.jackson.databind.ObjectMapper third) {
            return third.readValue(json, type);
        }
        try {
            return ((ObjectMapper) mapper).readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    <T> T read(String json, TypeReference<T> type) {
        if (mapper instanceof tools.jackson.databind.ObjectMapper third) {
            return third.readValue(json, third.constructType(type.getType()));
        }
        try {
            return ((ObjectMapper) mapper).readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
