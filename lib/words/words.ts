import { en } from "./en";
import type { Words } from "./language";

/** What everybody else reads: the words of the language that is spoken here. */
export const words: Words = en;
