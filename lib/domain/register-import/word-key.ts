import { plain } from "./plain";

const LONGEST_KEY = 200;

/** By what a word of a file is asked and its answer kept: of a long one its beginning, wherever it is looked up. */
export const wordKey = (word: string): string => plain(plain(word).slice(0, LONGEST_KEY));
