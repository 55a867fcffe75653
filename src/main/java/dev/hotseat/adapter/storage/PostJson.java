package dev.hotseat.adapter.storage;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import dev.hotseat.chat.Bytes;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.Mention;
import dev.hotseat.chat.Post;
import dev.hotseat.chat.card.Part;
import dev.hotseat.chat.text.Block;
import dev.hotseat.chat.text.Inline;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of posts: JSON of the records as they are, each member of a sealed type with its simple name as {@code
 * is}, component ids in their own encoding, pictures in Base64. Only ASCII, so that any text survives in any database.
 */
final class PostJson {
    private static final int VERSION = 1;

    /** The sealed types in a post. Renaming a member needs a new version. */
    static final List<Class<?>> SEALED = List.of(Post.class, Mention.class, Part.class, Block.class, Inline.class);

    private static final ObjectMapper MAPPER = mapper();

    private PostJson() {}

    private record Envelope(int v, Post post) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    private interface Named {}

    static String write(Post post) {
        try {
            return MAPPER.writeValueAsString(new Envelope(VERSION, post));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a post that cannot be written", e);
        }
    }

    /**
     * What {@link #write} wrote.
     *
     * @throws Unreadable if it is damaged or of a version that this program does not know
     */
    static Post read(String json) throws Unreadable {
        try {
            var version = MAPPER.readTree(json).path("v").asInt();
            if (version != VERSION) {
                throw new Unreadable("a stored post of version " + version, null);
            }
            return MAPPER.readValue(json, Envelope.class).post();
        } catch (JsonProcessingException e) {
            throw new Unreadable("a damaged stored post", e);
        }
    }

    /** Stored by another version, or damaged. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String what, @Nullable Throwable cause) {
            super(what, cause);
        }
    }

    private static ObjectMapper mapper() {
        var module = new SimpleModule("posts");
        for (var type : SEALED) {
            module.setMixInAnnotation(type, Named.class);
            for (var member : type.getPermittedSubclasses()) {
                module.registerSubtypes(new NamedType(member, member.getSimpleName()));
            }
        }
        module.addSerializer(ComponentId.class, new StdDelegatingSerializer(ComponentId.class, new Encoded()));
        module.addDeserializer(ComponentId.Button.class, new Decoded<>(ComponentId.Button.class));
        module.addDeserializer(ComponentId.Menu.class, new Decoded<>(ComponentId.Menu.class));
        module.addSerializer(Bytes.class, new StdDelegatingSerializer(Bytes.class, new Content()));
        module.addDeserializer(Bytes.class, new StdDelegatingDeserializer<>(new OfContent()));
        module.addSerializer(Instant.class, ToStringSerializer.instance);
        module.addDeserializer(Instant.class, new Moment());
        module.addSerializer(Optional.class, new StdDelegatingSerializer(new Listed()));
        module.addDeserializer(Optional.class, new StdDelegatingDeserializer<Optional<?>>(new Unlisted()));
        return JsonMapper.builder()
                .addModule(module)
                // A method such as isEmpty() is no component of its record.
                .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .build();
    }

    private static final class Encoded extends StdConverter<ComponentId, String> {
        @Override
        public String convert(ComponentId id) {
            return id.encode();
        }
    }

    private static final class Decoded<T extends ComponentId> extends FromStringDeserializer<T> {
        private static final long serialVersionUID = 1;
        private final Class<T> kind;

        Decoded(Class<T> kind) {
            super(kind);
            this.kind = kind;
        }

        @Override
        protected T _deserialize(String raw, DeserializationContext context) {
            return ComponentId.decode(raw)
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .orElseThrow(() -> new IllegalArgumentException("a component id that nobody knows"));
        }
    }

    private static final class Moment extends FromStringDeserializer<Instant> {
        private static final long serialVersionUID = 1;

        Moment() {
            super(Instant.class);
        }

        @Override
        protected Instant _deserialize(String raw, DeserializationContext context) {
            try {
                return Instant.parse(raw);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("not an instant", e);
            }
        }
    }

    private static final class Content extends StdConverter<Bytes, byte[]> {
        @Override
        public byte[] convert(Bytes bytes) {
            return bytes.toArray();
        }
    }

    private static final class OfContent extends StdConverter<byte[], Bytes> {
        @Override
        public Bytes convert(byte[] content) {
            return Bytes.of(content);
        }
    }

    /** An optional text, as a list of one or none. Posts have no other optional things. */
    private static final class Listed extends StdConverter<Optional<String>, List<String>> {
        @Override
        public List<String> convert(Optional<String> text) {
            return text.stream().toList();
        }
    }

    private static final class Unlisted extends StdConverter<List<String>, Optional<?>> {
        @Override
        public Optional<?> convert(List<String> texts) {
            return texts.stream().findFirst();
        }
    }
}
