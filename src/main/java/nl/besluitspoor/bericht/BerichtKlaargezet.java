package nl.besluitspoor.bericht;

import java.util.UUID;

/** A message stands in the outbox; published in the transaction that put it there. @param id of the message */
public record BerichtKlaargezet(UUID id) {}
