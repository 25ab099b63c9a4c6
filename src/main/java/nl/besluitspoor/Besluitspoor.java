package nl.besluitspoor;

import java.util.Arrays;
import nl.besluitspoor.proces.Procesopdrachten;
import nl.besluitspoor.register.Registeropdrachten;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the governance engine: the Camunda engine, its webapps and our own pages in one application. With
 * {@code register …}, {@code migratie …} or {@code personen …} it runs a command instead, without a web server.
 */
@SpringBootApplication
public class Besluitspoor {

    public static void main(String[] args) {
        // what an embedded H2 opens for our own commands is not for the network
        System.setProperty("h2.bindAddress", "127.0.0.1");
        if (args.length > 0 && args[0].equals("register")) {
            System.exit(Registeropdrachten.voerUit(Arrays.copyOfRange(args, 1, args.length)));
        }
        if (args.length > 0 && args[0].equals("migratie")) {
            System.exit(Procesopdrachten.migratie(Besluitspoor.class, Arrays.copyOfRange(args, 1, args.length)));
        }
        if (args.length > 0 && args[0].equals("personen")) {
            System.exit(Procesopdrachten.personen(Besluitspoor.class, Arrays.copyOfRange(args, 1, args.length)));
        }
        SpringApplication.run(Besluitspoor.class, args);
    }
}
