package govbus.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What the departments of a directory have on the bus and no longer in the directory. */
final class Pruning {
    /** In the order of removal: who leans on others goes first. */
    private static final List<String> KINDS = List.of("Subscription", "Source", "Resource", "Connection", "System");

    private final FolderCall call;

    Pruning(FolderCall call) {
        this.call = call;
    }

    /** {@code Resource land/parcel}, in the order in which they can go. */
    List<String> entries() {
        Set<String> wanted = call.folder().entries();
        Set<String> departments = new HashSet<>();
        wanted.forEach(entry -> departments.add(owner(entry.substring(entry.indexOf(' ') + 1))));
        List<String> gone = new ArrayList<>();
        for (String next = "/api/v1/manifests"; next != null; ) {
            Bus.Answer page = call.bus().get(next);
            for (JsonNode document : page.body()) {
                String entry = document.path("kind").asString() + " "
                        + document.path("metadata").path("name").asString();
                if (KINDS.contains(document.path("kind").asString())
                        && !wanted.contains(entry)
                        && departments.contains(owner(document))) {
                    gone.add(entry);
                }
            }
            next = page.next();
        }
        gone.sort(Comparator.comparing(entry -> KINDS.indexOf(entry.substring(0, entry.indexOf(' ')))));
        return gone;
    }

    /** A subscription belongs to the department whose resource it grants. */
    private static String owner(JsonNode document) {
        boolean grant = document.path("kind").asString().equals("Subscription");
        return owner(
                grant
                        ? document.path("spec").path("resource").asString("")
                        : document.path("metadata").path("name").asString(""));
    }

    private static String owner(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? name : name.substring(0, slash);
    }

    void remove(List<String> entries) {
        for (String entry : entries) {
            call.bus().delete("/api/v1/manifests/" + entry.replaceFirst(" ", "/") + call.because("?"));
        }
    }
}
