package dev.hotseat.adapter.seed.markdown;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The text of a file whose encoding nobody named.
 *
 * @param charset how it was read
 */
record DecodedText(String text, Charset charset) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The mark of UTF-32LE begins like that of UTF-16LE. */
    private static final List<Charset> MARKED = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_32BE,
            StandardCharsets.UTF_32LE,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16LE);

    /**
     * By the byte order mark if there is one; else UTF-16 if every other byte is zero, UTF-8 if it is that, and else
     * windows-1252, in which any bytes are some text.
     */
    static DecodedText of(byte[] content) {
        for (var charset : MARKED) {
            var mark = BYTE_ORDER_MARK.getBytes(charset);
            if (content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length)) {
                return new DecodedText(
                        new String(content, mark.length, content.length - mark.length, charset), charset);
            }
        }
        var charset = withoutMark(content);
        return new DecodedText(new String(content, charset), charset);
    }

    private static Charset withoutMark(byte[] content) {
        int[] zeros = new int[2];
        for (int i = 0; i < content.length; i++) {
            if (content[i] == 0) {
                zeros[i % 2]++;
            }
        }
        int many = content.length / 5;
        if (zeros[0] > many && zeros[1] == 0) {
            return StandardCharsets.UTF_16BE;
        }
        if (zeros[1] > many && zeros[0] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException _) {
            return Charset.forName("windows-1252");
        }
    }
}
