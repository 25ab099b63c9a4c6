/** The Merkle tree of RFC 6962 and its tiles (C2SP tlog-tiles): hashes and proofs, nothing of rows, keys or entries. */
@NullMarked
package nl.besluitspoor.register.boom;

import org.jspecify.annotations.NullMarked;
