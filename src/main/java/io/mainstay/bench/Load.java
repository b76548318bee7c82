package io.mainstay.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What eight clients did together in a block of time, and the processor time that one creation cost each of them. */
record Load(long created, double cpuMillisEach) {

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
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (Future<long[]> done : threads.invokeAll(clients)) {
                created += done.get()[0];
                cpu += done.get()[1];
            }
        }
        return new Load(created, cpu / 1e6 / created);
    }
}
