package govbus.cli;

import tools.jackson.databind.JsonNode;

/** The bus found mistakes; nothing was changed. */
final class InvalidManifests extends BusFault {
    private static final long serialVersionUID = 1;

    private final transient JsonNode problem;

    InvalidManifests(int status, JsonNode problem) {
        super(status, problem.path("detail").asString("HTTP " + status));
        this.problem = problem;
    }

    /** All of them, each behind its file and line. */
    String text(Folder folder) {
        StringBuilder text = new StringBuilder();
        for (JsonNode error : problem.path("errors")) {
            int line = error.path("line").asInt(0);
            String place = line == 0
                    ? error.path("kind").asString("") + " " + error.path("name").asString("")
                    : folder.place(line) + ":" + error.path("column").asInt(0);
            String rule = error.path("rule").asString("");
            text.append(place)
                    .append(": ")
                    .append(rule.isEmpty() ? "" : rule + " ")
                    .append(error.path("message").asString())
                    .append('\n');
        }
        return text + getMessage();
    }
}
