package io.mainstay.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What eight clients did together in a block of time.
 *
 * @param cpuMillisEach processor time of a client for one creation
 * @param allMillisEach processor time of clients, product and database together for one creation
 */
record Load(long created, double cpuMillisEach, double allMillisEach) {

    private static final int CLIENTS = 8;

    interface Client {
        long work(long until) throws Exception;
    }

    static Load of(int duration, Client client) throws Exception {
        long until = System.nanoTime() + duration * 1_000_000_000L;
        List<Callable<long[]>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(() -> {
                long created = client.work(until);
                return new long[] {created, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()};
            });
        }
        long created = 0;
        long cpu = 0;
        ProcessorTime all = new ProcessorTime(ProcessHandle.current());
        double before = all.seconds();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (Future<long[]> done : threads.invokeAll(clients)) {
                created += done.get()[0];
                cpu += done.get()[1];
            }
        }
        return new Load(created, cpu / 1e6 / created, 1000 * (all.seconds() - before) / created);
    }
}
