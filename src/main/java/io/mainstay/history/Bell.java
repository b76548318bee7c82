package io.mainstay.history;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells the followers of this node that entries were committed, so that nobody waits for the next poll. */
@Component
public class Bell {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** @param listener returns at once; called on the thread that committed */
    public void onRing(Runnable listener) {
        listeners.add(listener);
    }

    /** Rings when the current transaction has committed, or now if there is none. */
    public void ringAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            ring();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ring();
            }
        });
    }

    private void ring() {
        listeners.forEach(Runnable::run);
    }
}
