package govbus.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./govbus apply | diff | validate | export}. */
@Command(
        name = "govbus",
        mixinStandardHelpOptions = true,
        subcommands = {ApplyCommand.class, DiffCommand.class, ValidateCommand.class, ExportCommand.class},
        description = "目录即代码 The catalogue from Git")
public final class CommandLineMain {
    private CommandLineMain() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Answers the exit code. */
    static int run(String... args) {
        return new CommandLine(new CommandLineMain())
                .setExitCodeExceptionMapper(Exit::of)
                .setExecutionExceptionHandler((fault, command, parsed) -> {
                    command.getErr().println(fault.getMessage());
                    return Exit.of(fault);
                })
                .execute(args);
    }
}
