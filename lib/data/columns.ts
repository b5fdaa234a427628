/** "deadlineOn" is the column deadline_on. Names are this repository's own, never anybody's input. */
export const columnOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A row as its table names it: {deadlineOn} is {deadline_on}. */
export const toColumns = (row: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).map(([name, held]) => [columnOf(name), held]));
