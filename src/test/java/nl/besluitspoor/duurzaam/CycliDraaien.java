package nl.besluitspoor.duurzaam;

import nl.besluitspoor.Besluitspoor;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Program of its own: carries whole cycles on the database it is given, until it is killed. Prints one line for each
 * step that was acknowledged: {@code ACK <task id>}.
 */
final class CycliDraaien {

    private CycliDraaien() {}

    public static void main(String[] args) {
        var context = new SpringApplicationBuilder(Besluitspoor.class).run(args);
        System.out.println("KLAAR");
        for (int nummer = 1; ; nummer++) {
            Cyclus.in(context, taak -> {
                System.out.println("ACK " + taak);
                System.out.flush();
            }).loop("Kill " + ProcessHandle.current().pid() + "-" + nummer);
        }
    }
}
