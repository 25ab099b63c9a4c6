package nl.besluitspoor.duurzaam;

import java.util.concurrent.atomic.AtomicInteger;
import nl.besluitspoor.Besluitspoor;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Program of its own: carries whole cycles on the database it is given, until it is killed. Prints one line for each
 * step that was acknowledged: {@code ACK <task id>}.
 */
final class CycliDraaien {

    private CycliDraaien() {}

    public static void main(String[] args) throws InterruptedException {
        var context = new SpringApplicationBuilder(Besluitspoor.class).run(args);
        AtomicInteger nummer = new AtomicInteger();
        System.out.println("KLAAR");
        Thread[] mensen = new Thread[2];
        for (int i = 0; i < mensen.length; i++) {
            mensen[i] = new Thread(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    try {
                        Cyclus.in(context, taak -> {
                            System.out.println("ACK " + taak);
                            System.out.flush();
                        }).loop("Kill " + ProcessHandle.current().pid() + "-" + nummer.incrementAndGet());
                    } catch (OptimisticLockingException anderWasVoor) {
                        System.out.println("VOOR " + anderWasVoor.getMessage());
                    }
                }
            });
            mensen[i].start();
        }
        for (Thread mens : mensen) {
            mens.join();
        }
    }
}
