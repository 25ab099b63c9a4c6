package nl.besluitspoor.geheimhouding;

import nl.besluitspoor.handeling.Handeling;

/** Secrecy was imposed, in this transaction: who tells of what became secret closes that too, or refuses. */
public record GeheimhoudingOpgelegd(Geheimhouding geheimhouding, Handeling handeling) {}
