package govbus;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The bus: everything in package {@code govbus} of every module on the class path, in one process. */
@SpringBootApplication
public class GovbusApplication {

    public static void main(String[] args) {
        SpringApplication.run(GovbusApplication.class, args);
    }
}
