package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.Asked;
import dev.hotseat.app.port.Boards;
import dev.hotseat.app.port.Catalogue;
import dev.hotseat.app.port.Credentials;
import dev.hotseat.app.port.Deliveries;
import dev.hotseat.app.port.Grades;
import dev.hotseat.app.port.Leases;
import dev.hotseat.app.port.Misses;
import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.PersonalData;
import dev.hotseat.app.port.Personals;
import dev.hotseat.app.port.Presence;
import dev.hotseat.app.port.Quizzes;
import dev.hotseat.app.port.Replicas;
import dev.hotseat.app.port.Reports;
import dev.hotseat.app.port.Schedules;
import dev.hotseat.app.port.SeenEvents;
import dev.hotseat.app.port.Transactions;
import dev.hotseat.app.port.WorkspaceData;
import dev.hotseat.app.port.Workspaces;
import java.security.SecureRandom;

/** All stores of one database. */
public record Stores(
        Transactions transactions,
        SeenEvents seenEvents,
        Catalogue catalogue,
        Asked asked,
        Grades grades,
        Reports reports,
        PersonalData personalData,
        Outbox outbox,
        Workspaces workspaces,
        Presence presence,
        Credentials credentials,
        WorkspaceData workspaceData,
        Replicas replicas,
        Quizzes quizzes,
        Boards boards,
        Misses misses,
        Leases leases,
        Schedules schedules,
        Deliveries deliveries,
        Personals personals) {

    public static Stores in(Database database) {
        var tags = new SecureRandom();
        return new Stores(
                database,
                new StoredSeenEvents(database),
                new StoredCatalogue(database),
                new StoredAsked(database),
                new StoredGrades(database),
                new StoredReports(database),
                new StoredPersonalData(database, tags),
                new StoredOutbox(database),
                new StoredWorkspaces(database),
                new StoredPresence(database),
                new StoredCredentials(database),
                new StoredWorkspaceData(database),
                new StoredReplicas(database),
                new StoredQuizzes(database, tags),
                new StoredBoards(database),
                new StoredMisses(database),
                new StoredLeases(database),
                new StoredSchedules(database),
                new StoredDeliveries(database),
                new StoredPersonals(database));
    }
}
