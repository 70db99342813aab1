package govbus.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks form, rules and references against the running bus; changes nothing. */
@Command(name = "validate", mixinStandardHelpOptions = true, description = "校验目录清单 Check a directory against the bus")
final class ValidateCommand implements Callable<Integer> {
    @Mixin
    private FolderCall call;

    @Override
    public Integer call() {
        int entries = call.put(true).path("changes").size();
        call.err().println("校验通过 valid: " + entries + " entries");
        return Exit.OK;
    }
}
