import { DEFAULT_LADDER, type Ladder, readLadder } from "@/lib/domain/reminder/ladder";
import { readOrNull } from "@/lib/domain/stored";

/** A ladder as it is stored: of a force that has said nothing, or whose words nobody can read any more, the one that all begin with. */
export const ladderFrom = (stored: unknown): Ladder =>
  (stored === null ? null : readOrNull(readLadder, stored)) ?? DEFAULT_LADDER;
