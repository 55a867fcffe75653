package dev.hotseat.adapter.slack.api;

import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import dev.hotseat.chat.Bytes;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Files that go to Slack and come from it. */
public final class Files {
    /** Of the 3 s before an answer must be there. */
    private static final Duration TO_DOWNLOAD = Duration.ofSeconds(1);

    private static final MediaType ANY = MediaType.get("application/octet-stream");

    private final WebApi api;
    private final Directs directs;
    private final URI address;

    /**
     * Moves nothing yet.
     *
     * @param address of the Web API: files come from its host, or from Slack's own
     */
    public Files(WebApi api, Directs directs, URI address) {
        this.api = api;
        this.directs = directs;
        this.address = address;
    }

    /** Puts the files into the direct conversation with that person. */
    public Result<String> toPerson(String team, String user, List<Outgoing> files) {
        return directs.with(team, user).then(channel -> into(team, channel, Optional.empty(), files));
    }

    /** Puts the files into a channel or a thread of it; the channel's id. */
    public Result<String> into(String team, String channel, Optional<String> thread, List<Outgoing> files) {
        return upload(team, files, new ArrayList<>())
                .then(uploaded -> api.as(
                                team,
                                client -> client.filesCompleteUploadExternal(r -> {
                                    thread.ifPresent(r::threadTs);
                                    return r.files(uploaded).channelId(channel);
                                }))
                        .then(_ -> new Result.Fine<>(channel)));
    }

    private Result<List<FileDetails>> upload(String team, List<Outgoing> files, List<FileDetails> done) {
        if (done.size() == files.size()) {
            return new Result.Fine<>(done);
        }
        var file = files.get(done.size());
        return api.as(
                        team,
                        client -> client.filesGetUploadURLExternal(r -> {
                            file.description().ifPresent(r::altTxt);
                            return r.filename(file.name()).length(file.content().size());
                        }))
                .then(place -> send(place.getUploadUrl(), file).then(_ -> {
                    done.add(new FileDetails(place.getFileId(), file.name()));
                    return upload(team, files, done);
                }));
    }

    /** The address is good for this one file and needs no token. */
    private Result<String> send(String address, Outgoing file) {
        var request = new Request.Builder()
                .url(address)
                .post(RequestBody.create(file.content().toArray(), ANY))
                .build();
        try (var response = api.http().newCall(request).execute()) {
            return response.isSuccessful()
                    ? new Result.Fine<>(file.name())
                    : new Result.Unclear<>("the upload was answered with status " + response.code());
        } catch (IOException e) {
            return new Result.Unclear<>("the upload broke: " + e.getMessage());
        }
    }

    /**
     * The content of a file that a person sent.
     *
     * @param from as Slack gave it
     * @param most bytes; what is larger is refused with the word {@code too_large}
     */
    public Result<Bytes> download(String team, String from, int most) {
        var token = api.token(team);
        if (token.isEmpty() || !isSlacks(from)) {
            return new Result.Refused<>("file_not_found", "");
        }
        var request = new Request.Builder()
                .url(from)
                .header("Authorization", "Bearer " + token.get())
                .build();
        var client = api.http().newBuilder().callTimeout(TO_DOWNLOAD).build();
        try (var response = client.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                return new Result.Refused<>("file_not_found", "files:read");
            }
            var content = response.body().byteStream().readNBytes(most + 1);
            return content.length > most ? new Result.Refused<>("too_large", "") : new Result.Fine<>(Bytes.of(content));
        } catch (IOException e) {
            return new Result.Unclear<>("the download broke: " + e.getMessage());
        }
    }

    /** A file may lie elsewhere: the token is for Slack alone. */
    private boolean isSlacks(String from) {
        try {
            var uri = URI.create(from);
            var host = Optional.ofNullable(uri.getHost()).orElse("");
            boolean slacks = "https".equals(uri.getScheme()) && host.endsWith(".slack.com");
            boolean besideTheApi = host.equals(address.getHost()) && uri.getPort() == address.getPort();
            return slacks || besideTheApi;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
