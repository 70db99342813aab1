package govbus.city;

import govbus.engine.FreePort;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a story the city: {@code @ExtendWith(CityExtension.class)} and a parameter of type {@link City}. One city serves
 * all stories of a run; it starts with the first and is stopped after the last.
 */
public final class CityExtension implements ParameterResolver {
    private static final ExtensionContext.Namespace PLACE = ExtensionContext.Namespace.create(CityExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == City.class;
    }

    @Override
    public City resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(PLACE).computeIfAbsent(City.class, type -> start(), City.class);
    }

    private static City start() {
        try {
            Path directory = Path.of("target", "city-" + ProcessHandle.current().pid());
            CityOptions options = new CityOptions(FreePort.any(), FreePort.any(), directory, 1);
            return new City(options, new Progress(System.out)).start();
        } catch (IOException e) {
            throw new CityFault("there is no free port for the city", e);
        }
    }
}
