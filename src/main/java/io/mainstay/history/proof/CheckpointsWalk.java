package io.mainstay.history.proof;

import io.mainstay.history.proof.Finding.Problem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/** Compares all checkpoints with the log: one pass over the entries of each generation, in order of delivery. */
final class CheckpointsWalk {

    private static final String STORED = "select " + Checkpoints.COLUMNS
            + ", hash, public_key, signature, exists (select from history_key k where k.public_key = c.public_key)"
            + " from history_checkpoint c order by number";

    private static final String ENTRIES = """
            select record_id, seq, hash, tx::text::bigint, position from history
            where position > ? and position <= ? and (tx, position) <= (?::text::xid8, ?)
            order by tx, position
            """;

    private final Connection connection;
    private final Verification.Tally tally;

    CheckpointsWalk(Connection connection, Verification.Tally tally) {
        this.connection = connection;
        this.tally = tally;
    }

    void run() throws SQLException {
        List<Checkpoint> checkpoints = signedOnes();
        for (Generation generation : generations()) {
            Deque<Checkpoint> own = new ArrayDeque<>();
            for (Checkpoint one : checkpoints) if (one.generation() == generation.number()) own.add(one);
            if (!own.isEmpty()) compare(generation, own);
        }
    }

    private List<Checkpoint> signedOnes() throws SQLException {
        List<Checkpoint> all = new ArrayList<>();
        byte[] previous = null;
        try (PreparedStatement statement = connection.prepareStatement(STORED);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Checkpoint one = Checkpoints.checkpoint(row, 0);
                SigningKey.Signed signed = new SigningKey.Signed(row.getBytes(10), row.getBytes(11));
                boolean genuine = one.number() == all.size() + 1
                        && Arrays.equals(previous, one.previousHash())
                        && Arrays.equals(row.getBytes(9), one.hash())
                        && row.getBoolean(12)
                        && SigningKey.verifies(one.hash(), signed);
                if (!genuine) tally.found(new Finding(null, one.number(), Problem.CHECKPOINT_FORGED));
                previous = one.hash();
                all.add(one);
                tally.checkpoints++;
            }
        }
        return all;
    }

    private List<Generation> generations() throws SQLException {
        List<Generation> all = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(Generation.ALL);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) all.add(Generation.of(row, 0));
        }
        return all;
    }

    private void compare(Generation generation, Deque<Checkpoint> checkpoints) throws SQLException {
        Checkpoint last = checkpoints.getLast();
        try (PreparedStatement statement = connection.prepareStatement(ENTRIES)) {
            statement.setFetchSize(5_000);
            statement.setLong(1, generation.floor());
            statement.setLong(2, generation.ceiling());
            statement.setString(3, Long.toUnsignedString(last.tx()));
            statement.setLong(4, last.position());
            try (ResultSet row = statement.executeQuery()) {
                Checkpoint.Summary summary = new Checkpoint.Summary();
                while (row.next()) {
                    while (!reaches(checkpoints.getFirst(), row.getLong(4), row.getLong(5))) {
                        finish(checkpoints.removeFirst(), summary);
                        summary = new Checkpoint.Summary();
                    }
                    summary.add(row.getObject(1, UUID.class), row.getInt(2), row.getBytes(3));
                }
                for (Checkpoint one : checkpoints) {
                    finish(one, summary);
                    summary = new Checkpoint.Summary();
                }
            }
        }
    }

    private static boolean reaches(Checkpoint checkpoint, long tx, long position) {
        int order = Long.compareUnsigned(tx, checkpoint.tx());
        return order < 0 || (order == 0 && position <= checkpoint.position());
    }

    private void finish(Checkpoint checkpoint, Checkpoint.Summary summary) {
        boolean agrees =
                summary.entries == checkpoint.entries() && Arrays.equals(summary.hash(), checkpoint.entriesHash());
        if (!agrees) tally.found(new Finding(null, checkpoint.number(), Problem.CHECKPOINT_MISMATCH));
    }
}
