import type { Issue } from "@/lib/domain/register-import/issue";
import { words } from "./words";

/** What is wrong with a row and what to do, what is left out, or what differs. */
export function wordIssue(issue: Issue): string {
  const word = words.import.issue[issue.what] as (issue: Issue) => string;
  return word(issue);
}
