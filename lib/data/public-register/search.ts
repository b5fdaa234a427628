import { DIRECTION_STATES } from "@/lib/domain/direction/direction";
import { oneOf } from "../one-of";
import { askPublic } from "./connection";
import {
  FINDING,
  type FindingRow,
  type PublicDirection,
  type PublicFinding,
  type PublicResponse,
  toFinding,
} from "./read";

/** A published response that was found, as it is listed. */
export interface FoundResponse extends Pick<PublicResponse, "force" | "reference" | "publishedOn"> {
  readonly report: string;
  readonly illustrative: boolean;
}

/** What the public register holds of some words, beside the forces that are called so. */
export interface Found {
  readonly findings: readonly PublicFinding[];
  readonly responses: readonly FoundResponse[];
  readonly directions: readonly PublicDirection[];
}

export const NOTHING_FOUND: Found = { findings: [], responses: [], directions: [] };

/** So many of each are found at most: more than that is a question to be asked more narrowly. */
export const MOST_FOUND = 100;

/** All that a response says, in one text; of each the latest version. */
const SAID = `concat_ws(' ', reference, document->'report'->>'title', document->>'body', document->>'notice', document->>'comments',
  document->>'reply', (select string_agg(given->>'words', ' ') from jsonb_array_elements(document->'chiefOfficer') given),
  (select string_agg(answer->>'answer', ' ') from jsonb_array_elements(document->'answers') answer))`;

/**
 * What has all these words: findings by their words, reference, report or public wording, those that are not closed first; responses
 * of policing bodies and directions by what they say, the latest first.
 */
export async function searchPublic(words: readonly string[]): Promise<Found> {
  const patterns = [words.map((word) => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`)];
  const [findings, responses, directions] = await Promise.all([
    askPublic<FindingRow>(
      `select ${FINDING} from finding where concat_ws(' ', reference, text, report, wording) ilike all ($1::text[])
        order by (status = 'closed'), published_on desc, reference limit ${MOST_FOUND}`,
      patterns,
    ),
    askPublic<FoundResponse>(
      `select force, reference, published_on as "publishedOn", document->'report'->>'title' as report,
          (document->>'illustrative')::boolean as illustrative
        from (select distinct on (reference) * from response order by reference, number desc) latest
        where ${SAID} ilike all ($1::text[]) order by published_on desc, reference limit ${MOST_FOUND}`,
      patterns,
    ),
    askPublic<Omit<PublicDirection, "state"> & { readonly state: string }>(
      `select force, key, issued_by as "issuedBy", directs, issued_on as "issuedOn", due_on as "dueOn", letter, state,
          ended_on as "endedOn", "references", illustrative
        from direction where concat_ws(' ', issued_by, directs, array_to_string("references", ' ')) ilike all ($1::text[])
        order by issued_on desc, key limit ${MOST_FOUND}`,
      patterns,
    ),
  ]);
  return {
    findings: findings.map(toFinding),
    responses,
    directions: directions.map((row) => ({ ...row, state: oneOf(DIRECTION_STATES, row.state, "direction.state") })),
  };
}
