package dev.hotseat.adapter.picture;

import static dev.hotseat.core.quiz.AnswerTable.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.hotseat.app.port.FinalScores;
import dev.hotseat.core.quiz.AnswerTable;
import dev.hotseat.core.quiz.Mode;
import java.awt.Color;
import java.awt.FontFormatException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

class AwtPicturesTest {
    private static final int LARGEST = 200_000;

    private final AwtPictures pictures = new AwtPictures();

    static Stream<String> ends() {
        return Gallery.all().keySet().stream();
    }

    private BufferedImage drawn(FinalScores scores) throws IOException {
        var png = pictures.podium(scores).orElseThrow();
        assertThat(png.size()).isLessThan(LARGEST);
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png.toArray())));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void any_end_becomes_a_picture_of_the_same_size(String end) throws IOException {
        var image = drawn(Objects.requireNonNull(Gallery.all().get(end)));
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
        assertThat(image.getColorModel().hasAlpha()).isFalse();
        assertThat(pixels(image, Palette.TEXT)).isGreaterThan(500);
        assertThat(pixels(image, Marker.color(0))).isGreaterThan(500);
    }

    @Test
    void equal_ends_look_equal() {
        assertThat(pictures.podium(Gallery.usual())).isEqualTo(pictures.podium(Gallery.usual()));
    }

    @Test
    void ends_that_differ_look_different() {
        var results = AnswerTable.results(Mode.CALM, new int[] {0, 0, 0}, new int[] {0, 0, WRONG});
        var other = AnswerTable.results(Mode.CALM, new int[] {0, 0, 0}, new int[] {0, WRONG, WRONG});
        var scores = Gallery.scores("Agents", results, "ann", "bob");
        var drawn = pictures.podium(scores);
        assertThat(pictures.podium(Gallery.scores("Agents", other, "ann", "bob")))
                .isNotEqualTo(drawn);
        assertThat(pictures.podium(Gallery.scores("Agents", results, "ann", "eve")))
                .isNotEqualTo(drawn);
        assertThat(pictures.podium(Gallery.scores("Tokenization", results, "ann", "bob")))
                .isNotEqualTo(drawn);
    }

    @Test
    void nothing_is_written_beside_the_panels() throws IOException {
        for (var scores : Gallery.all().values()) {
            var image = drawn(scores);
            for (int y = 0; y < image.getHeight(); y++) {
                assertThat(new Color(image.getRGB(8, y))).isEqualTo(Palette.GROUND);
                assertThat(new Color(image.getRGB(1190, y))).isEqualTo(Palette.GROUND);
            }
        }
    }

    @Test
    void each_of_the_best_five_has_a_line_of_a_color_of_its_own() throws IOException {
        var image = drawn(Gallery.usual());
        assertThat(Palette.PLAYERS).doesNotHaveDuplicates();
        assertThat(Palette.PLAYERS)
                .allSatisfy(color -> assertThat(pixels(image, color)).isGreaterThan(200));
    }

    @Test
    void pictures_can_be_drawn_from_many_threads() throws Exception {
        var first = pictures.podium(Gallery.usual());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var drawn = Stream.generate(() -> threads.submit(() -> pictures.podium(Gallery.usual())))
                    .limit(8)
                    .toList();
            for (Future<?> picture : drawn) {
                assertThat(picture.get()).isEqualTo(first);
            }
        }
    }

    @Test
    void where_java_cannot_draw_there_is_no_picture() {
        List<AwtPictures.FontSource> faults = List.of(
                () -> {
                    throw new IOException("no temporary folder");
                },
                () -> {
                    throw new FontFormatException("damaged");
                },
                () -> {
                    throw new IllegalStateException("Fontconfig head is null");
                },
                () -> {
                    throw new UnsatisfiedLinkError("libfontmanager.so");
                });
        for (var fault : faults) {
            assertThat(new AwtPictures(fault).podium(Gallery.usual())).isEmpty();
        }
    }

    @Test
    void fonts_that_cannot_be_opened_are_tried_once_and_logged_once() {
        var tries = new AtomicInteger();
        var failing = new AwtPictures(() -> {
            tries.incrementAndGet();
            throw new IOException("disk full");
        });
        var log = (Logger) LoggerFactory.getLogger(AwtPictures.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try {
            assertThat(failing.podium(Gallery.usual())).isEmpty();
            assertThat(failing.podium(Gallery.usual())).isEmpty();
        } finally {
            log.detachAppender(lines);
        }
        assertThat(tries).hasValue(1);
        assertThat(lines.list).hasSize(1);
    }

    private static long pixels(BufferedImage image, Color color) {
        long count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += image.getRGB(x, y) == color.getRGB() ? 1 : 0;
            }
        }
        return count;
    }
}
