import { words } from "@/lib/words/words";
import type { UnknownValue } from "./register-query";

/** What is said of a value that an address gives and no filter takes: beside a list, which is shown without it, or in place of a file, which is not made. */
export function saidOfUnknown({ name, value, backwards, tooMany }: UnknownValue, instead: "list" | "file"): string {
  if (backwards) return words.finding.backwards(name, backwards);
  if (tooMany) return words.finding.tooManyValues(name, tooMany);
  return instead === "list" ? words.finding.unknownValue(name, value) : words.finding.unknownInFile(name, value);
}
