package nl.besluitspoor.register.rijen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rows an entry of a type seals; kept in the type's schema, in the list {@code x-rijen}. A list only grows at its end:
 * entries that were written before hold the hashes of its beginning.
 *
 * @param tabel    the table
 * @param waar     column by column, where the entry says its value: a path from {@code /} (a list means any of it), {@code #2}
 *                 for a part of the idempotency key, or an object with {@code tabel}, {@code kolom} and {@code waar} of its own
 *                 whose values are looked up ({@code niet} leaves out rows whose {@code kolom} has the {@code vorm} of a pattern)
 * @param kolommen the columns that are sealed: a column that a later migration adds is no part of them
 * @param laatste  whether later entries seal the same rows again, so that the newest of them counts; without it the rows never change
 * @param sleutels idempotency keys, written with columns of a row, of which one stands in the register for each row of the table;
 *                 null where rows come without an entry
 */
public record Rijenregel(String tabel, Map<String, JsonNode> waar, List<String> kolommen, boolean laatste, @Nullable List<String> sleutels) {

    /** Sorts the columns: their order is no part of what is sealed. */
    public Rijenregel {
        kolommen = kolommen.stream().sorted().toList();
    }
}
