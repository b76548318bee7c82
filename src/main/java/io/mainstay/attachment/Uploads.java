package io.mainstay.attachment;

import io.mainstay.job.JobSchedule;
import io.mainstay.job.RecurringJob;
import io.mainstay.record.Ids;
import io.mainstay.record.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes files in, chunk by chunk, each committed by itself; forgets those that nobody attached within a day. */
@Component
class Uploads implements RecurringJob {

    private static final Duration LIFETIME = Duration.ofDays(1);

    private final AttachmentStore store;
    private final AttachmentSettings settings;
    private final Clock clock;

    Uploads(AttachmentStore store, AttachmentSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    UUID take(String name, InputStream content, UUID personId) throws IOException {
        if (store.totalSize() >= settings.maxTotal().toBytes()) throw Refusal.notNow("attachment.refusal.full");
        UUID id = Ids.next();
        store.begin(id, FileName.clean(name), personId, clock.instant());
        try {
            read(id, content);
            return id;
        } catch (IOException | RuntimeException e) {
            store.discard(id);
            throw e;
        }
    }

    private void read(UUID id, InputStream content) throws IOException {
        MessageDigest sha = sha256();
        long limit = settings.maxSize().toBytes();
        long size = 0;
        String kind = MediaKind.UNKNOWN;
        for (int position = 0; ; position++) {
            byte[] chunk = content.readNBytes(AttachmentStore.CHUNK_BYTES);
            if (chunk.length == 0) break;
            size += chunk.length;
            if (size > limit)
                throw new Refusal(
                        Refusal.Kind.INVALID,
                        Refusal.Reason.of(
                                "attachment.refusal.too_large",
                                settings.maxSize().toMegabytes()));
            if (position == 0) kind = MediaKind.of(chunk);
            sha.update(chunk);
            store.chunk(id, position, chunk);
        }
        if (size == 0) throw new Refusal(Refusal.Kind.INVALID, Refusal.Reason.of("attachment.refusal.empty"));
        store.complete(id, kind, size, sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String name() {
        return "attachment.uploads";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.every(Duration.ofHours(6));
    }

    @Override
    public void run(Instant now) {
        store.discardWaiting(now.minus(LIFETIME));
    }
}
