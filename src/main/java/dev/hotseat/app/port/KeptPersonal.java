package dev.hotseat.app.port;

import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.daily.Occurrence;
import dev.hotseat.core.daily.Pause;
import dev.hotseat.core.daily.Personal;
import dev.hotseat.core.daily.Plan;
import dev.hotseat.core.daily.ScheduleId;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The daily question of a person as it stands. Moments are whole microseconds.
 *
 * @param id another one each time it is set up anew
 * @param workspace in whose name the direct messages come
 * @param revision grows with each change of the plan
 * @param last the newest date that was dealt with
 * @param after until when all was dealt with: see {@link Plan#next}
 * @param spare a question that was drawn and surely not sent: it comes next
 * @param refused why the platform took none; nothing is sent before the person wants it again
 * @param restored as in {@link KeptSchedule}
 */
public record KeptPersonal(
        ScheduleId id,
        AccountId account,
        WorkspaceId workspace,
        Personal wanted,
        Optional<Pause> pause,
        long revision,
        Optional<LocalDate> last,
        Instant after,
        Optional<QuestionId> spare,
        Optional<String> refused,
        boolean restored) {

    /**
     * A new one, for what comes after {@code now}.
     *
     * @param last the newest date on which the person got a question under an earlier one
     */
    public static KeptPersonal fresh(
            ScheduleId id,
            AccountId account,
            WorkspaceId workspace,
            Personal wanted,
            Optional<LocalDate> last,
            Instant now) {
        return new KeptPersonal(
                id,
                account,
                workspace,
                wanted,
                Optional.empty(),
                0,
                last,
                now,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    public Plan plan() {
        var plan = wanted.plan();
        return pause.map(plan::paused).orElse(plan);
    }

    /** As in {@link KeptSchedule#preview}. */
    public List<Occurrence> preview(Instant now, int most) {
        return plan().preview(last, now.isAfter(after) ? now : after, most);
    }

    /** The same set to that from {@code now} on, by the person, and neither paused nor resting any more. */
    public KeptPersonal set(Personal wanted, WorkspaceId workspace, Instant now) {
        return new KeptPersonal(
                id,
                account,
                workspace,
                wanted,
                Optional.empty(),
                revision + 1,
                last,
                now,
                spare,
                Optional.empty(),
                false);
    }

    /** The same, paused from {@code now} on. */
    public KeptPersonal paused(Pause pause, Instant now) {
        return new KeptPersonal(
                id, account, workspace, wanted, Optional.of(pause), revision + 1, last, now, spare, refused, restored);
    }

    /** The same with its dates dealt with up to that one, and everything up to that moment. */
    public KeptPersonal dealtWith(Optional<LocalDate> last, Instant after) {
        return new KeptPersonal(id, account, workspace, wanted, pause, revision, last, after, spare, refused, false);
    }

    /** The same under another number of revision, so that what is due gets new keys. */
    public KeptPersonal renewed() {
        return new KeptPersonal(
                id, account, workspace, wanted, pause, revision + 1, last, after, spare, refused, restored);
    }

    /** The same with that question to come next, or any. */
    public KeptPersonal with(Optional<QuestionId> spare) {
        return new KeptPersonal(id, account, workspace, wanted, pause, revision, last, after, spare, refused, restored);
    }

    /** The same at rest; what is due of it is forgotten. */
    public KeptPersonal resting(String why) {
        return new KeptPersonal(
                id, account, workspace, wanted, pause, revision + 1, last, after, spare, Optional.of(why), restored);
    }
}
