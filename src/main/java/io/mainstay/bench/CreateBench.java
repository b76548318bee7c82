package io.mainstay.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.mainstay.Mainstay;
import io.mainstay.access.Viewer;
import io.mainstay.people.Viewers;
import io.mainstay.record.Ids;
import io.mainstay.signin.Credentials;
import io.mainstay.signin.TokenScope;
import io.mainstay.signin.Tokens;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Creates incidents through the API with eight clients, and the same statements by raw JDBC with eight connections, in
 * alternating blocks of one run on one database: what the product adds to its own statements.
 */
final class CreateBench {

    private static final int BLOCKS = 5;

    private final String url;
    private final int seconds;
    private final Recorder recorder = new Recorder();

    /** @param seconds length of a block */
    CreateBench(String url, int seconds) {
        this.url = url;
        this.seconds = seconds;
    }

    void run(Path table, Figures figures) throws Exception {
        SpringApplication application = new SpringApplication(Mainstay.class);
        application.setDefaultProperties(
                Map.of("MAINSTAY_DATABASE_URL", url, "server.port", "0", "logging.level.root", "warn"));
        application.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(recording()));
        try (ConfigurableApplicationContext context = application.run()) {
            int port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
            String authorization = "Bearer " + token(context);
            // Until Java has compiled what it takes.
            api(port, authorization, 8 * seconds);
            List<Recorder.Statement> recorded = recorder.record(() -> one(port, authorization));
            raw(recorded, 3);
            figures.put("create, statements", Integer.toString(recorded.size()));
            recorded.forEach(statement -> System.out.println(
                    "  " + statement.sql().strip().replaceAll("\\s+", " ").replaceAll("(.{160}).*", "$1 …")));
            blocks(port, authorization, recorded, table, figures);
            String basic = basic(context);
            figures.put(
                    "create by Basic, a second",
                    (double) api(port, basic, seconds).created() / seconds);
            figures.put(
                    "create by token in the same minute, a second",
                    (double) api(port, authorization, seconds).created() / seconds);
        }
    }

    private void blocks(int port, String authorization, List<Recorder.Statement> recorded, Path table, Figures figures)
            throws Exception {
        double[] ratios = new double[BLOCKS];
        try (PrintWriter out = Tables.writer(table)) {
            out.println("api_per_s\tclient_cpu_ms\tall_cpu_ms\traw_per_s\tclient_cpu_ms\tall_cpu_ms\tratio");
            for (int i = 0; i < BLOCKS; i++) {
                Load api = api(port, authorization, seconds);
                Load raw = raw(recorded, seconds);
                ratios[i] = (double) api.created() / raw.created();
                out.println(cells(api) + "\t" + cells(raw) + "\t" + "%.2f".formatted(ratios[i]));
            }
        }
        Arrays.sort(ratios);
        figures.put("create, median ratio to its own statements", ratios[BLOCKS / 2]);
    }

    private String cells(Load load) {
        return "%d\t%.2f\t%.2f".formatted(load.created() / seconds, load.cpuMillisEach(), load.allMillisEach());
    }

    /** A password for one account: the product keeps a verified one in memory for minutes, as it does for programs. */
    private static String basic(ConfigurableApplicationContext context) {
        String password = "bench-" + UUID.randomUUID();
        Viewers viewers = context.getBean(Viewers.class);
        context.getBean(Credentials.class).set(Viewer.SYSTEM, agent(context), password);
        viewers.forget(agent(context));
        byte[] pair = (Guests.AGENT + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private BeanPostProcessor recording() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool ? recorder.before(pool) : bean;
            }
        };
    }

    private static String token(ConfigurableApplicationContext context) {
        Viewer viewer = context.getBean(Viewers.class).viewer(agent(context)).orElseThrow();
        return context.getBean(Tokens.class)
                .create(viewer, "bench", Set.of(TokenScope.READ, TokenScope.WRITE), null)
                .secret();
    }

    private static UUID agent(ConfigurableApplicationContext context) {
        JdbcTemplate jdbc = new JdbcTemplate(context.getBean(DataSource.class));
        return jdbc.queryForList("select id from person where user_name = ?", UUID.class, Guests.AGENT)
                .getFirst();
    }

    private static void one(int port, String authorization) {
        try (KeptConnection client = KeptConnection.program(port, authorization)) {
            create(client, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(KeptConnection client, int index) throws IOException {
        int status = client.post("/api/v1/incidents", """
                {"title": "Scanner %d does not print labels", "description": "Since the shift change the handheld scanner\
                  prints no labels at gate 7; restarting did not help.", "impact": 3, "urgency": 2,
                 "caller": "person%d", "team": "Team 7", "service": "Service 9"}""".formatted(index, index % 8000))
                .status();
        if (status != 201) throw new IllegalStateException("the API answered " + status);
    }

    private Load api(int port, String authorization, int duration) throws Exception {
        return Load.of(duration, until -> {
            long created = 0;
            try (KeptConnection client = KeptConnection.program(port, authorization)) {
                while (System.nanoTime() < until) create(client, (int) created++);
            }
            return created;
        });
    }

    private Load raw(List<Recorder.Statement> recorded, int duration) throws Exception {
        UUID first = Recorder.inserted(recorded);
        return Load.of(duration, until -> {
            long created = 0;
            try (Connection connection = DriverManager.getConnection(url)) {
                connection.setAutoCommit(false);
                while (System.nanoTime() < until) {
                    replay(recorded, connection, first);
                    created++;
                }
            }
            return created;
        });
    }

    private static void replay(List<Recorder.Statement> recorded, Connection connection, UUID first)
            throws SQLException {
        UUID id = Ids.next();
        for (Recorder.Statement statement : recorded)
            statement.replay(connection, value -> value.equals(first) ? id : value);
        connection.commit();
    }
}
