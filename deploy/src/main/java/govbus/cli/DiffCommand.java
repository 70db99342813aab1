package govbus.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what applying would change: exit 0 for nothing, 1 for something, 2 for a fault. */
@Command(name = "diff", mixinStandardHelpOptions = true, description = "与运行中的目录比较 Compare a directory with the bus")
final class DiffCommand implements Callable<Integer> {
    @Mixin
    private FolderCall call;

    @Option(names = "--prune", description = "also tell what would be removed")
    private boolean prune;

    @Override
    public Integer call() {
        try {
            int different = call.print(call.put(true));
            List<String> gone = prune ? new Pruning(call).entries() : List.of();
            gone.forEach(entry -> call.out().println("- " + entry));
            return different + gone.size() == 0 ? Exit.OK : Exit.DIFFERENT;
        } catch (BusFault fault) {
            call.err().println(fault.getMessage());
            return Exit.USAGE;
        }
    }
}
