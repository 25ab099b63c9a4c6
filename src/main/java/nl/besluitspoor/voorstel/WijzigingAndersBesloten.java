package nl.besluitspoor.voorstel;

import java.util.UUID;
import nl.besluitspoor.handeling.Handeling;

/**
 * The college changed what was asked of an adopted plan: whoever asked for the change opens the plan for writing, with
 * the change as it was asked in it, in the same transaction.
 *
 * @param voorstelId the proposal with the change
 */
public record WijzigingAndersBesloten(UUID voorstelId, Handeling handeling) {}
