package dev.hotseat.adapter.discord.rest;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.Request;
import net.dv8tion.jda.api.requests.Response;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.AttachedFile;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * Calls by route over JDA's request pipeline, on the calling thread and at once: JDA's queues would wait for a limit to
 * pass, for as long as that takes. Needs no cached channel, only some session of this process. This is the one place that
 * uses JDA's internals: its public API has no call by route.
 */
public record Rest(JDA session) {
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    public Outcome call(Route.CompiledRoute route, DataObject body) {
        return call(route, body, List.of());
    }

    public Outcome call(Route.CompiledRoute route, DataObject body, Collection<? extends AttachedFile> files) {
        return call(route, body.toString(), files);
    }

    /** Waits for the answer, at most for the time-outs of JDA's client; files are read once for each call. */
    public Outcome call(Route.CompiledRoute route, String body, Collection<? extends AttachedFile> files) {
        var json = RequestBody.create(body, JSON);
        return new Call(
                        session,
                        route,
                        files.isEmpty()
                                ? json
                                : AttachedFile.createMultipartBody(files, json).build(),
                        false)
                .run();
    }

    /** Asks for something; as {@link #call}. */
    public Outcome get(Route.CompiledRoute route) {
        return new Call(session, route, null, false).run();
    }

    /** Asks for a list, which the body has under {@link Outcome#LIST}; as {@link #call}. */
    public Outcome list(Route.CompiledRoute route) {
        return new Call(session, route, null, true).run();
    }

    private static final class Call extends RestActionImpl<Void> {
        private final boolean listed;
        private boolean tried;
        private @Nullable Outcome outcome;

        Call(JDA session, Route.CompiledRoute route, @Nullable RequestBody body, boolean listed) {
            super(session, route, body);
            this.listed = listed;
            // JDA would repeat some statuses by itself, with pauses of up to 4 s: whether that is safe is the caller's
            // question.
            setCheck(this::isFirst);
        }

        private boolean isFirst() {
            boolean first = !tried;
            tried = true;
            return first;
        }

        Outcome run() {
            try {
                // Not queued: it is over when this returns, and nobody looks at the future.
                var _ = submit(false);
            } catch (RejectedExecutionException _) {
                return new Outcome.NotReached("the connection to Discord is closed");
            }
            // JDA gives up without a word where the check kept it from repeating: after 502, 503, 504 and their like.
            return outcome == null ? new Outcome.Unclear("Discord answered with a status from 502 on") : outcome;
        }

        @Override
        public void handleResponse(Response response, Request<Void> request) {
            outcome = Outcome.of(response, listed);
        }
    }
}
