package govbus.city;

import govbus.engine.SecretFile;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who may log in to the city's bus.
 *
 * @param clients secret of each department's system and of the window
 * @param users a person for each role, and one of each department's own office, {@code office@police}
 */
public record CityAccounts(Map<String, String> clients, Map<String, User> users) {
    public static final List<String> DEPARTMENTS =
            List.of("police", "market", "planning", "land", "housing-fund", "real-estate", "credit");
    private static final List<String> ROLES = List.of("engineer", "operator", "approver", "auditor", "admin");

    /** A person. */
    public record User(String name, String password) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** The accounts of earlier runs, or new ones with random passwords; written down for the bus to read. */
    public static CityAccounts of(DataDir data) throws IOException {
        Map<String, String> clients = new LinkedHashMap<>();
        for (String department : DEPARTMENTS) {
            clients.put(department, data.secret("client-" + department));
        }
        clients.put("window", data.secret("client-window"));
        Map<String, User> users = new LinkedHashMap<>();
        for (String role : ROLES) {
            users.put(role, new User(role, data.secret("user-" + role)));
        }
        for (String department : DEPARTMENTS) {
            users.put("office@" + department, new User(department + "-office", data.secret("office-" + department)));
        }
        CityAccounts accounts = new CityAccounts(clients, users);
        new SecretFile(data.accounts()).write(JsonMapper.shared().writeValueAsString(accounts));
        return accounts;
    }

    @Override
    public String toString() {
        return clients.keySet() + " " + users.keySet();
    }
}
