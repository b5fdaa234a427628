import { readFileSync } from "node:fs";

/** The text of a report as it was published, from `texts/`. */
export const published = (name: string): string =>
  readFileSync(new URL(`./texts/${name}.txt`, import.meta.url), "utf8").trim();
