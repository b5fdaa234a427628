import { readFileSync } from "node:fs";

/** The text of a report as it was published and we hold it, from `fixtures/reports/`. */
export const published = (name: string): string =>
  readFileSync(new URL(`../../fixtures/reports/${name}.txt`, import.meta.url), "utf8").trim();
