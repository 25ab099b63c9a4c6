package nl.besluitspoor;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the governance engine: the Camunda engine, its webapps and our own pages in one application. */
@SpringBootApplication
public class Besluitspoor {

    public static void main(String[] args) {
        SpringApplication.run(Besluitspoor.class, args);
    }
}
