/** How much of a spreadsheet is read. Beyond it the file is refused with words; nothing is cut off in silence. */
export const LARGEST_FILE = 5 * 1024 * 1024;
export const MOST_ROWS = 10_000;
export const MOST_COLUMNS = 100;
/** Of the rows above the headings: a title, a note, a logo. */
export const DEEPEST_HEADING = 30;
/** All the text of a file. A register of 10,000 rows with a page of words each stays below. */
export const MOST_CHARACTERS = 30_000_000;
/** Excel's own limit for a cell. */
export const LONGEST_CELL = 32_767;
