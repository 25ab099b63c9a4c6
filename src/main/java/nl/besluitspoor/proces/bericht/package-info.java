/** Sends the outbox: an engine job for each message, put there in the transaction that queued it. */
@NullMarked
package nl.besluitspoor.proces.bericht;

import org.jspecify.annotations.NullMarked;
