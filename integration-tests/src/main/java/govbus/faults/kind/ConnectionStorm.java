package govbus.faults.kind;

import govbus.faults.Fault;
import govbus.faults.Scene;
import govbus.faults.Weakness;
import govbus.faults.site.Shell;
import govbus.faults.site.Site;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The bus runs out of file descriptors while many clients connect. */
final class ConnectionStorm implements Fault {
    private static final int CLIENTS = 400;
    private static final int SPARE = 25;

    @Override
    public String id() {
        return "F10";
    }

    @Override
    public String name() {
        return "no file descriptors left, " + CLIENTS + " clients connect";
    }

    @Override
    public Optional<String> missing(Site site) {
        return Shell.has("prlimit") ? Optional.empty() : Optional.of("needs prlimit");
    }

    @Override
    public void inject(Scene scene) throws InterruptedException {
        long bus = scene.site().bus().handle().pid();
        String open = Shell.run("sh", "-c", "ls /proc/" + bus + "/fd | wc -l").strip();
        limit(bus, Long.toString(Long.parseLong(open) + SPARE));
        List<Socket> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            connect(scene, clients);
        }
        scene.last(4_000);
        for (Socket client : clients) {
            close(client);
        }
    }

    private static void connect(Scene scene, List<Socket> clients) {
        try {
            Socket client = new Socket();
            client.connect(scene.site().http(), 200);
            clients.add(client);
        } catch (IOException refused) {
            // that is what is being tried
        }
    }

    private static void close(Socket client) {
        try {
            client.close();
        } catch (IOException gone) {
            // gone is as good as closed
        }
    }

    @Override
    public void heal(Scene scene) {
        limit(scene.site().bus().handle().pid(), "8192");
    }

    private static void limit(long process, String files) {
        Shell.run("prlimit", "--pid", Long.toString(process), "--nofile=" + files + ":8192");
    }

    @Override
    public Weakness control() {
        return Rule.ANSWERS_WITHOUT_COMMIT;
    }
}
