package nl.besluitspoor.register.opdracht;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.besluitspoor.register.Aansluiting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Compares the register both ways with what lies beside it. */
@Command(name = "reconcile", mixinStandardHelpOptions = true,
        description = "Vergelijkt het register in beide richtingen met de rijen van het domein en de historie van de engine.")
final class ReconcileOpdracht implements Callable<Integer> {

    @ParentCommand
    private @Nullable RegisterOpdracht register;

    @Override
    public Integer call() {
        RegisterOpdracht hier = java.util.Objects.requireNonNull(register);
        Map<String, List<String>> verschillen = OpdrachtConfiguratie.met(context -> {
            Map<String, List<String>> uit = new LinkedHashMap<>();
            context.getBeansOfType(Aansluiting.class).values().forEach(een -> uit.put(een.naam(), een.verschillen(hier.voortgang())));
            return uit;
        });
        List<String> alle = verschillen.values().stream().flatMap(List::stream).toList();
        hier.antwoord(alle.isEmpty() ? "Het register en %s zeggen hetzelfde.".formatted(String.join(" en ", verschillen.keySet()))
                : "Het register en wat ernaast ligt verschillen op %d plaatsen:%s".formatted(alle.size(),
                        alle.stream().limit(50).map(een -> "\n- " + een).collect(Collectors.joining())),
                Map.of("gelijk", alle.isEmpty(), "verschillen", verschillen));
        return alle.isEmpty() ? RegisterOpdracht.GAAF : RegisterOpdracht.FOUT;
    }
}
