import { type CalendarDate, parseDate } from "@/lib/domain/calendar";
import { LARGEST_VALUE, MOST_PASTED } from "@/lib/domain/measure/measure";

export interface Pasted {
  readonly readings: readonly { readonly on: CalendarDate; readonly value: number }[];
  /** What is wrong, a sentence a line, each with the number of the line. */
  readonly problems: readonly string[];
}

/** As many wrong lines as are said; the rest are counted. */
const MOST_SAID = 10;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const two = (part: string) => part.padStart(2, "0");

/** A day as spreadsheets write it: 2024-09-30, 30/09/2024, 30.9.24, 30 Sep 2024, 30-September-2024. Never month first. */
export function dayIn(cell: string): CalendarDate | null {
  const said = cell.trim();
  if (/^\d{4}-\d{2}-\d{2}$/.test(said)) return parseDate(said);
  const [, day = "", month = "", year = ""] =
    /^(\d{1,2})[/. -](\d{1,2}|[A-Za-z]{3,9})[/. -](\d{4}|\d{2})$/.exec(said) ?? [];
  if (day === "") return null;
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const number = /^\d+$/.test(month) ? month : named > 0 ? String(named) : "";
  return number === "" ? null : parseDate(`${year.length === 2 ? `20${year}` : year}-${two(number)}-${two(day)}`);
}

/** A number as people write it: 1,234.5, 88%, −3. Null of anything else, or of one that is too large or too fine. */
export function valueIn(cell: string): number | null {
  const said = cell.trim().replace(/^[−–]/, "-").replace(/\s*%$/, "");
  if (!/^-?(\d+|\d{1,3}(,\d{3})+)(\.\d{1,4})?$/.test(said)) return null;
  const value = Number(said.replaceAll(",", ""));
  return Math.abs(value) <= LARGEST_VALUE ? value : null;
}

/** A line in two cells: at a tab or a semicolon, else at its first comma. */
function cellsOf(line: string): readonly [string, string] | null {
  const at = line.includes("\t") ? line.indexOf("\t") : line.includes(";") ? line.indexOf(";") : line.indexOf(",");
  const [first, rest] = at < 0 ? [line, ""] : [line.slice(0, at), line.slice(at + 1)];
  return at < 0 || rest.trim() === "" ? null : [first.trim(), rest.trim().replace(/^"(.*)"$/, "$1")];
}

const isHeading = (cells: readonly [string, string] | null) =>
  cells !== null &&
  dayIn(cells[0]) === null &&
  valueIn(cells[1]) === null &&
  cells.every((cell) => /^[^\d]+$/.test(cell));

/** Two columns as they are copied from a spreadsheet: a date and a value a line. Every line that is not is said; headings are left out. */
export function pastedReadings(text: string): Pasted {
  const lines = text.split(/\r\n?|\n/);
  const readings: { on: CalendarDate; value: number }[] = [];
  const problems: string[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const cells = cellsOf(line);
    if (readings.length === 0 && problems.length === 0 && isHeading(cells)) continue;
    const where = `Line ${at + 1}`;
    if (!cells) {
      problems.push(`${where} has no second column: give a date and a value, with a tab or a comma between them.`);
      continue;
    }
    const [on, value] = [dayIn(cells[0]), valueIn(cells[1])];
    if (on === null) problems.push(`${where}: “${cells[0].slice(0, 30)}” is not a date. Write it as 30/09/2024.`);
    else if (value === null) problems.push(`${where}: “${cells[1].slice(0, 30)}” is not a number. Write it as 88.5.`);
    else readings.push({ on, value });
  }
  if (readings.length > MOST_PASTED) {
    problems.push(`These are ${readings.length} readings. Paste ${MOST_PASTED} at most, and the rest after them.`);
  }
  const more = problems.length - MOST_SAID;
  return {
    readings,
    problems: more > 0 ? [...problems.slice(0, MOST_SAID), `${more} more lines are wrong in the same way.`] : problems,
  };
}
