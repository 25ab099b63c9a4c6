/** Signed notes (C2SP signed-note), checkpoints (C2SP tlog-checkpoint), and the Ed25519 key that signs them. */
@NullMarked
package nl.besluitspoor.register.noot;

import org.jspecify.annotations.NullMarked;
