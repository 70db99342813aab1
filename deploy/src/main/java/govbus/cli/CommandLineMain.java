package govbus.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
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
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, new Password(), args));
    }

    /** Answers the exit code. */
    static int run(PrintWriter out, PrintWriter err, Supplier<String> password, String... args) {
        return new CommandLine(new CommandLineMain(), new Parts(password))
                .setOut(out)
                .setErr(err)
                .setExitCodeExceptionMapper(Exit::of)
                .setExecutionExceptionHandler((fault, command, parsed) -> {
                    command.getErr().println(fault.getMessage());
                    return Exit.of(fault);
                })
                .execute(args);
    }

    /** Makes the commands; the bus is told how to come by the password. */
    private record Parts(Supplier<String> password) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            return type == Bus.class
                    ? type.cast(new Bus(password))
                    : CommandLine.defaultFactory().create(type);
        }
    }
}
