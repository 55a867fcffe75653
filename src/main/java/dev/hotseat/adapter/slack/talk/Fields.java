package dev.hotseat.adapter.slack.talk;

import com.slack.api.model.File;
import com.slack.api.model.view.ViewState;
import dev.hotseat.adapter.slack.api.Calls;
import dev.hotseat.adapter.slack.api.Files;
import dev.hotseat.adapter.slack.api.Remedies;
import dev.hotseat.adapter.slack.api.Result;
import dev.hotseat.app.card.Refusals;
import dev.hotseat.chat.Bytes;
import dev.hotseat.chat.Interaction;
import dev.hotseat.chat.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what was filled in. Files are fetched on the way, within a second and up to a mebibyte each. */
final class Fields {
    private static final int LARGEST_FILE = 1 << 20;
    private static final int LONGEST_FILE_NAME = 200;

    private final Files files;
    private final Remedies remedies;

    Fields(Calls calls) {
        this.files = calls.files();
        this.remedies = calls.remedies();
    }

    /** What came of it. */
    sealed interface Read {
        record Fine(Map<String, String> texts, List<Interaction.Upload> files) implements Read {}

        record Refused(Reply.ToAsker refusal) implements Read {}
    }

    Read read(String team, @Nullable ViewState state) {
        var texts = new HashMap<String, String>();
        var uploads = new ArrayList<Interaction.Upload>();
        if (state == null || state.getValues() == null) {
            return new Read.Fine(texts, uploads);
        }
        // Each field is a block with one input of the same name.
        for (var block : state.getValues().entrySet()) {
            for (var value : block.getValue().values()) {
                text(value).ifPresent(t -> texts.put(block.getKey(), t));
                for (var file : Optional.ofNullable(value.getFiles()).orElseGet(List::of)) {
                    switch (files.download(team, file.getUrlPrivateDownload(), LARGEST_FILE)) {
                        case Result.Fine<Bytes>(var content) ->
                            uploads.add(new Interaction.Upload(block.getKey(), name(file), content));
                        case Result.Refused<Bytes> refused -> {
                            return refused(remedies.words(refused));
                        }
                        case Result<Bytes> other -> {
                            return refused(other.words());
                        }
                    }
                }
            }
        }
        return new Read.Fine(texts, uploads);
    }

    private static Read refused(String why) {
        return new Read.Refused(Refusals.because("The file could not be read: " + why + ". Nothing was kept."));
    }

    private static Optional<String> text(ViewState.Value value) {
        return Optional.ofNullable(value.getValue())
                .or(() -> Optional.ofNullable(value.getSelectedOption()).map(ViewState.SelectedOption::getValue));
    }

    private static String name(File file) {
        var name = Optional.ofNullable(file.getName()).orElse("file");
        return name.length() > LONGEST_FILE_NAME ? name.substring(0, LONGEST_FILE_NAME) : name;
    }
}
