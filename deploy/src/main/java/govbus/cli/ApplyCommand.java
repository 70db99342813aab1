package govbus.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the bus say what the directory says. */
@Command(name = "apply", mixinStandardHelpOptions = true, description = "把目录清单应用到总线 Apply a directory to the bus")
final class ApplyCommand implements Callable<Integer> {
    @Mixin
    private FolderCall call;

    @Option(names = "--dry-run", description = "only tell what would change")
    private boolean dryRun;

    @Option(names = "--prune", description = "also remove what the directory's departments have and it does not")
    private boolean prune;

    @Option(names = "--yes", description = "remove without asking")
    private boolean yes;

    @Override
    public Integer call() {
        int different = call.print(call.put(dryRun));
        List<String> gone = prune ? new Pruning(call).entries() : List.of();
        gone.forEach(entry -> call.out().println("- " + entry));
        if (!gone.isEmpty() && !dryRun) {
            if (!confirmed(gone.size())) {
                call.err().println("未删除 / nothing was removed");
                return Exit.USAGE;
            }
            new Pruning(call).remove(gone);
        }
        call.err().println((dryRun ? "试运行 dry run: " : "已应用 applied: ") + (different + gone.size()) + " changes");
        return Exit.OK;
    }

    private boolean confirmed(int count) {
        if (yes) {
            return true;
        }
        return System.console() != null
                && "yes".equals(System.console().readLine("删除 %d 个条目? remove %d entries? (yes) ", count, count));
    }
}
