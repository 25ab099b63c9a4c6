package nl.besluitspoor.register.controle;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which row of the domain an entry of a type stands for; kept in the type's schema as {@code x-rij}.
 *
 * @param tabel    the table
 * @param sleutel  the entry's idempotency key, written with columns of the row: {@code besluit-vastgelegd:{id}}
 * @param kolommen column by column, which field of the entry says the same: a name (open or committed), or a path from {@code /}
 * @param volledig whether each row of the table has such an entry; a type that seals its rows says so there, in {@code sleutels}
 * @param inhoud   a table with the row's content in parts, whose hash the entry holds; null where there is none
 */
record Rijregel(String tabel, String sleutel, Map<String, String> kolommen, boolean volledig, @Nullable Inhoud inhoud) {

    /**
     * @param tabel    table of the parts
     * @param sleutel  column that points at the row
     * @param volgorde column by which parts follow one another
     * @param kolom    column with the bytes
     * @param sha256  path in the entry of their SHA-256
     * @param anders  type of entries about the same object by which another content took their place, with its SHA-256 in {@code /open/nieuw}
     * @param andersIn table with a row for each such content; its rows are sealed, so that one that is taken away is missed
     */
    record Inhoud(String tabel, String sleutel, String volgorde, String kolom, String sha256, @Nullable String anders,
            @Nullable String andersIn) {}
}
