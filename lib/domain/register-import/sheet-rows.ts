/** More rows than a sheet can have. */
const SHEET = 2_000_000;

/** The number of a row of a file of which several sheets are read: it says the sheet too, counted from 1. */
export const rowOnSheet = (sheet: number, row: number): number => sheet * SHEET + row;

/** The sheet that a row stands on; 0 where one sheet alone is read. */
export const sheetOfRow = (row: number): number => Math.floor(row / SHEET);

/** The number that a row has on its sheet. */
export const ownRow = (row: number): number => Math.round((row % SHEET) * 10) / 10;
