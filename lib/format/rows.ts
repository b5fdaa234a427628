import { ownRow, sheetOfRow } from "@/lib/domain/register-import/sheet-rows";

/** "7"; "7 of sheet 2" where several sheets of a file are read. */
export const rowNumber = (row: number): string =>
  sheetOfRow(row) === 0 ? String(row) : `${ownRow(row)} of sheet ${sheetOfRow(row)}`;
