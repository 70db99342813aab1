package govbus.discovery;

import govbus.adapter.Endpoint;
import govbus.adapter.jdbc.Identifier;
import govbus.catalog.Secrets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** Tests a connection from the outside in, so that the first failing step is the cause. */
final class ConnectionProbe implements AutoCloseable {
    private static final int TCP_MILLIS = 3_000;

    private final Endpoint.Database endpoint;
    private final Steps steps = new Steps();
    private Connection connection;

    ConnectionProbe(Endpoint.Database endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * Runs all steps.
     *
     * @param table that CDC shall read; {@code null} to look at all
     */
    List<Step> run(TableName table) {
        steps.needed("dns", "域名解析", "Name resolution", this::dns);
        steps.needed("tcp", "网络连接", "TCP connection", this::tcp);
        steps.needed("authentication", "身份认证", "Authentication", this::authenticate);
        PostgresProbe postgres = new PostgresProbe(endpoint, () -> connection, table);
        steps.run("permission", "读取权限", "Permission to read", postgres::permission);
        steps.run("cdc-wal-level", "变更捕获: wal_level", "CDC: wal_level", postgres::walLevel);
        steps.run("cdc-role", "变更捕获: 复制权限", "CDC: right to replicate", postgres::role);
        steps.run("cdc-slots", "变更捕获: 复制槽", "CDC: replication slots", postgres::slots);
        steps.run("cdc-publication", "变更捕获: 发布", "CDC: publication", postgres::publication);
        steps.run("cdc-replica-identity", "变更捕获: 复制标识", "CDC: replica identity", postgres::replicaIdentity);
        steps.run("clock", "时钟偏差", "Clock skew", postgres::clock);
        steps.run("rows", "数据量估计", "Row estimate", postgres::rows);
        return steps.done();
    }

    private Finding dns() {
        try {
            InetAddress[] found = InetAddress.getAllByName(endpoint.host());
            return Finding.ok(String.join(
                    ", ", Arrays.stream(found).map(InetAddress::getHostAddress).toList()));
        } catch (UnknownHostException unknown) {
            return Finding.failed(
                    "主机名 " + endpoint.host() + " 无法解析",
                    "the host name " + endpoint.host() + " is not known here",
                    "getent hosts " + endpoint.host());
        }
    }

    private Finding tcp() {
        String place = endpoint.host() + ":" + endpoint.port();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(endpoint.host(), endpoint.port()), TCP_MILLIS);
            return Finding.ok(place);
        } catch (IOException unreachable) {
            return Finding.failed(
                    "无法连接 " + place + ": 端口未监听或被防火墙阻断",
                    place + " does not answer: nothing listens there, or a firewall is between ("
                            + unreachable.getMessage() + ")",
                    "alter system set listen_addresses = '*';  -- then restart; open port " + endpoint.port()
                            + " for this host in the firewall");
        }
    }

    private Finding authenticate() {
        try {
            connection = Databases.open(endpoint);
            return Finding.ok(endpoint.user() + "@" + endpoint.database());
        } catch (Secrets.Unavailable missing) {
            return Finding.failed(
                    "口令未配置",
                    "the password is not there: " + missing.getMessage(),
                    "PUT /api/v1/secrets/<name> {\"value\": \"…\"}");
        } catch (SQLException refused) {
            return refused(refused);
        }
    }

    private Finding refused(SQLException refused) {
        String user = Identifier.quoted(endpoint.user());
        String database = Identifier.quoted(endpoint.database());
        String state = refused.getSQLState() == null ? "" : refused.getSQLState();
        return switch (state) {
            case "28P01" ->
                Finding.failed(
                        "用户名或口令错误",
                        "the user name or the password is wrong",
                        "alter role " + user + " with login password '…';");
            case "28000" -> notAdmitted(refused, user);
            case "3D000" -> Finding.failed("数据库不存在", "there is no such database", "create database " + database + ";");
            case "42501" ->
                Finding.failed(
                        "无 CONNECT 权限",
                        "the user may not connect",
                        "grant connect on database " + database + " to " + user + ";");
            case "53300" ->
                Finding.failed(
                        "连接数已满",
                        "the server has no connection left",
                        "alter system set max_connections = 200;  -- then restart");
            default ->
                Finding.failed("登录失败: " + refused.getMessage(), "the login failed: " + refused.getMessage(), null);
        };
    }

    private Finding notAdmitted(SQLException refused, String user) {
        if (refused.getMessage().contains("does not exist")) {
            return Finding.failed("用户不存在", "there is no such user", "create role " + user + " login password '…';");
        }
        return Finding.failed(
                "服务器不允许该用户从此地址登录 (pg_hba.conf)",
                "the server does not let this user in from here (pg_hba.conf)",
                "host " + endpoint.database() + " " + endpoint.user()
                        + " <address of the bus>/32 scram-sha-256  -- pg_hba.conf, then: select pg_reload_conf();");
    }

    @Override
    public void close() throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }
}
