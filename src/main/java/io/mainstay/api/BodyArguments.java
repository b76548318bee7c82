package io.mainstay.api;

import io.mainstay.condition.References;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lets handlers take {@link Body}: strict JSON of a bounded size. */
@Configuration(proxyBeanMethods = false)
class BodyArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    /** Room for the longest texts that fields take, escaped. */
    static final int MOST_BYTES = 1_000_000;

    private static final int DEEPEST = 50;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(100)
                            .maxStringLength(MOST_BYTES)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ObjectProvider<References> references;

    BodyArguments(ObjectProvider<References> references) {
        this.references = references;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Body.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws IOException, HttpMediaTypeNotSupportedException {
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) throw new IllegalStateException("no HTTP request");
        byte[] bytes = bytes(request);
        requireJson(request.getContentType(), bytes.length == 0);
        return new Body(parse(bytes), references.getIfAvailable(() -> References.NONE));
    }

    static byte[] bytes(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MOST_BYTES) throw new ProblemException(413, "too_large", MOST_BYTES);
        InputStream in = request.getInputStream();
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) throw new ProblemException(413, "too_large", MOST_BYTES);
        return bytes;
    }

    private static void requireJson(@Nullable String contentType, boolean empty)
            throws HttpMediaTypeNotSupportedException {
        if (empty) return;
        List<MediaType> accepted =
                List.of(MediaType.APPLICATION_JSON, new MediaType("application", "merge-patch+json"));
        try {
            MediaType type = contentType == null ? null : MediaType.parseMediaType(contentType);
            if (type != null && accepted.stream().anyMatch(one -> one.equalsTypeAndSubtype(type))) return;
            throw new HttpMediaTypeNotSupportedException(type, accepted);
        } catch (InvalidMediaTypeException e) {
            throw new HttpMediaTypeNotSupportedException(e.getMessage(), accepted);
        }
    }

    private static JsonNode parse(byte[] bytes) {
        if (bytes.length == 0) return JSON.createObjectNode();
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            JsonNode node = JSON.readTree(text);
            if (!node.isObject()) throw new ProblemException(400, "not_an_object");
            return node;
        } catch (CharacterCodingException e) {
            throw new ProblemException(400, "not_utf8");
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw new ProblemException(
                    400,
                    "malformed_json",
                    at == null ? 1 : Math.max(1, at.getLineNr()),
                    at == null ? 1 : Math.max(1, at.getColumnNr()));
        }
    }
}
