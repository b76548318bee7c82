package io.mainstay.bench;

import io.mainstay.history.proof.Checkpoints;
import io.mainstay.history.proof.Verification;
import io.mainstay.history.proof.Verifier;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Recomputes the history of all records, as {@code ./mainstay history verify} does, and looks at its own memory. */
final class VerifyBench {

    private final Target target;
    private final Figures figures;

    VerifyBench(Target target, Figures figures) {
        this.target = target;
        this.figures = figures;
    }

    void run() {
        System.gc();
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        ProcessorTime own = new ProcessorTime(ProcessHandle.current());
        double cpu = own.seconds();
        long begun = System.nanoTime();
        Verification result =
                Verifier.standalone(new DriverManagerDataSource(target.url())).verifyAll();
        double wall = (System.nanoTime() - begun) / 1e9;
        if (!result.isClean()) throw new IllegalStateException("the generated history is broken: " + result.findings());
        figures.put("verify, entries", result.entries());
        figures.put("verify, s by the wall clock", wall);
        figures.put("verify, s of processor time with PostgreSQL", own.seconds() - cpu);
        long retained = heap.stream()
                .mapToLong(pool -> pool.getCollectionUsage() == null
                        ? pool.getUsage().getUsed()
                        : pool.getCollectionUsage().getUsed())
                .sum();
        figures.put("verify, MB of heap after the last collection", retained >> 20);
        checkpoint();
    }

    /** A first one, of all that there is; it and what it replaces are as before afterwards. */
    private void checkpoint() {
        DriverManagerDataSource source = new DriverManagerDataSource(target.url());
        JdbcTransactionManager transactions = new JdbcTransactionManager(source);
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            JdbcTemplate jdbc = new JdbcTemplate(source);
            jdbc.update("delete from history_checkpoint");
            long begun = System.nanoTime();
            int written = Checkpoints.standalone(jdbc).write().size();
            if (written == 0) throw new IllegalStateException("there is nothing to write a checkpoint of");
            figures.put("checkpoint of all entries, s by the wall clock", (System.nanoTime() - begun) / 1e9);
        });
    }
}
