package io.mainstay.postgres;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The configuration of the embedded PostgreSQL, sized to the machine it starts on. */
final class Settings {
    private static final long MEGABYTE = 1L << 20;

    private Settings() {}

    static String text(int port, Durability durability) {
        long memory =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() / MEGABYTE;
        return """
                # Written by Mainstay at every start. Your own settings belong into postgresql.conf of the data folder.
                listen_addresses = '127.0.0.1'
                port = %1$d
                unix_socket_directories = ''
                max_connections = 100
                password_encryption = scram-sha-256

                shared_buffers = %2$dMB
                effective_cache_size = %3$dMB
                work_mem = 16MB
                maintenance_work_mem = 128MB
                random_page_cost = 1.1
                # Short queries everywhere: compiling them costs more than it saves.
                jit = off

                wal_compression = on
                max_wal_size = 2GB
                checkpoint_timeout = 10min
                wal_level = replica
                # A crash loses nothing that was acknowledged; only the tests turn this off.
                fsync = %4$s
                synchronous_commit = %4$s
                full_page_writes = %4$s

                # A forgotten transaction must not hold back vacuum and the outbox.
                idle_in_transaction_session_timeout = 60s
                autovacuum_vacuum_scale_factor = 0.05
                autovacuum_analyze_scale_factor = 0.02

                shared_preload_libraries = 'pg_stat_statements'
                log_timezone = 'UTC'
                timezone = 'UTC'
                log_line_prefix = '[%%p] '
                log_min_duration_statement = 5s
                log_parameter_max_length = 0
                log_checkpoints = off

                include_if_exists = '../postgresql.conf'
                """.formatted(port, sharedBuffers(memory), memory / 2, durability == Durability.FULL ? "on" : "off");
    }

    /** An eighth of the memory, and never so much that a small machine swaps. */
    private static long sharedBuffers(long memory) {
        return Math.clamp(memory / 8, 64, 2048);
    }
}
