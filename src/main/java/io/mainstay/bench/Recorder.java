package io.mainstay.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Stands before the product's pool and, while it is told to, keeps every statement with its parameters. */
final class Recorder {

    private static final String CREATE = "insert into ticket_search";

    private final Map<Thread, List<Statement>> statements = new ConcurrentHashMap<>();
    private volatile boolean recording;

    /** A statement as the product ran it: its text and the calls that set its parameters. */
    record Statement(String sql, List<Call> calls) {

        /** Runs it again; identities of rows are replaced. */
        void replay(Connection connection, UnaryOperator<Object> replaced) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Call call : calls) call.replay(statement, replaced);
                statement.execute();
            }
        }
    }

    /** A call of one of {@link PreparedStatement}'s setters. */
    record Call(Method method, Object[] arguments) {

        void replay(PreparedStatement statement, UnaryOperator<Object> replaced) throws SQLException {
            Object[] own = arguments.clone();
            if (own[1] != null) own[1] = replaced.apply(own[1]);
            try {
                method.invoke(statement, own);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new SQLException(e);
            }
        }
    }

    /** The statements of the thread that created a ticket meanwhile; jobs may use the pool as well. */
    List<Statement> record(Runnable work) {
        statements.clear();
        recording = true;
        work.run();
        recording = false;
        return statements.values().stream()
                .filter(own ->
                        own.stream().anyMatch(statement -> statement.sql().contains(CREATE)))
                .findFirst()
                .orElseThrow();
    }

    /** The identity of the ticket that the statements insert: no other stands in so many of its rows. */
    static UUID inserted(List<Statement> recorded) {
        Map<UUID, Integer> uses = new HashMap<>();
        for (Statement statement : recorded) {
            if (!statement.sql().contains(CREATE)) continue;
            for (Call call : statement.calls())
                if (call.arguments()[1] instanceof UUID id) uses.merge(id, 1, Integer::sum);
        }
        return Collections.max(uses.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    /** Costs a call of its own only while it records. */
    DataSource before(DataSource pool) {
        return proxy(
                DataSource.class,
                pool,
                (method, arguments, result) ->
                        result instanceof Connection connection && recording ? connection(connection) : result);
    }

    private Connection connection(Connection real) {
        return proxy(Connection.class, real, (method, arguments, result) -> {
            if (!(result instanceof PreparedStatement statement) || !recording) return result;
            List<Call> calls = new ArrayList<>();
            statements
                    .computeIfAbsent(Thread.currentThread(), thread -> new ArrayList<>())
                    .add(new Statement((String) arguments[0], calls));
            return statement(statement, calls);
        });
    }

    private PreparedStatement statement(PreparedStatement real, List<Call> calls) {
        return proxy(PreparedStatement.class, real, (method, arguments, result) -> {
            boolean sets = method.getDeclaringClass() == PreparedStatement.class
                    && method.getName().startsWith("set")
                    && arguments.length > 1;
            if (sets) calls.add(new Call(method, arguments.clone()));
            return result;
        });
    }

    private interface After {
        @Nullable
        Object apply(Method method, Object[] arguments, @Nullable Object result);
    }

    private static <T> T proxy(Class<T> type, T real, After after) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object[] given = arguments == null ? new Object[0] : arguments;
                    try {
                        return after.apply(method, given, method.invoke(real, given));
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                }));
    }
}
