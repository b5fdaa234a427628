import type { PublicRegister } from "@/lib/data/public-register/read";
import { toCsv } from "@/lib/outside/csv";
import { words } from "@/lib/words/words";
import {
  ANSWER_COLUMNS,
  COLUMNS,
  DIRECTION_COLUMNS,
  ENGAGE_COLUMNS,
  JUDGMENT_COLUMNS,
  type PublicAnswered,
  type PublicReason,
  RESPONSE_COLUMNS,
} from "./dictionary";
import { LICENCE, type Setting } from "./frame";
import { latestOnes } from "./response-page";

/** The findings of a force as CSV, by the data dictionary. */
export const findingsCsv = ({ force, findings }: PublicRegister): string =>
  toCsv(
    COLUMNS.map(({ name }) => name),
    findings.map((finding) => COLUMNS.map(({ of }) => of(finding, force))),
  );

/** The published responses of its policing body as CSV, a row for each version. */
export const responsesCsv = ({ force, responses }: PublicRegister): string =>
  toCsv(
    RESPONSE_COLUMNS.map(({ name }) => name),
    responses.map((response) => RESPONSE_COLUMNS.map(({ of }) => of(response, force))),
  );

const answered = (responses: PublicRegister["responses"]): readonly PublicAnswered[] =>
  latestOnes(responses).flatMap((response) => response.document.answers.map((answer) => ({ response, answer })));

/** What they answer to each finding as CSV, of the latest version of each. */
export const answersCsv = ({ force, responses }: PublicRegister): string =>
  toCsv(
    ANSWER_COLUMNS.map(({ name }) => name),
    answered(responses).map((one) => ANSWER_COLUMNS.map(({ of }) => of(one, force))),
  );

/** Directions to the force as CSV, a row each. */
export const directionsCsv = ({ force, directions }: PublicRegister): string =>
  toCsv(
    DIRECTION_COLUMNS.map(({ name }) => name),
    directions.map((direction) => DIRECTION_COLUMNS.map(({ of }) => of(direction, force))),
  );

/** Judgments of the force as CSV, a row each. */
export const judgmentsCsv = ({ force, judgments }: PublicRegister): string =>
  toCsv(
    JUDGMENT_COLUMNS.map(({ name }) => name),
    judgments.map((judgment) => JUDGMENT_COLUMNS.map(({ of }) => of(judgment, force))),
  );

const reasonsOf = (spells: PublicRegister["spells"]): readonly PublicReason[] =>
  spells.flatMap((spell): readonly PublicReason[] =>
    spell.reasons.length > 0 ? spell.reasons.map((reason) => ({ spell, reason })) : [{ spell, reason: null }],
  );

/** Its stays in Engage as CSV, a row for each reason. */
export const engageCsv = ({ force, spells }: PublicRegister): string =>
  toCsv(
    ENGAGE_COLUMNS.map(({ name }) => name),
    reasonsOf(spells).map((one) => ENGAGE_COLUMNS.map(({ of }) => of(one, force))),
  );

/** All that the public reads of a force as JSON, with its licence and source. */
export const registerJson = (
  { today, demonstration, origin }: Setting,
  { force, findings, spells, directions, judgments, responses }: PublicRegister,
): string =>
  `${JSON.stringify(
    {
      licence: { name: "Open Government Licence v3.0", address: LICENCE },
      source: `${origin}/public/${force.slug}`,
      dictionary: `${origin}/public/data`,
      as_at: today,
      ...(demonstration && { note: "Demonstration: what published sources do not give is illustrative." }),
      force: { name: force.name, code: force.code, policing_body: force.body, engage_since: force.engagedSince },
      findings: findings.map((finding) =>
        Object.fromEntries(COLUMNS.map(({ name, of }) => [name, of(finding, force) || null])),
      ),
      engage: spells.map(({ enteredOn, letter, leftOn, leftLetter, reasons }) => ({
        entered_on: enteredOn,
        announcement: letter,
        left_on: leftOn,
        leaving_announcement: leftLetter,
        reasons: reasons.map(({ wording, reference, endedOn }) => ({ wording, finding: reference, ended_on: endedOn })),
      })),
      directions: directions.map((direction) => ({
        ...Object.fromEntries(DIRECTION_COLUMNS.map(({ name, of }) => [name, of(direction, force) || null])),
        references: direction.references,
      })),
      judgments_note: words.inspection.gradesCaveat,
      judgments: judgments.map(({ report, publishedOn, question, grade, stands, illustrative }) => ({
        report,
        published_on: publishedOn,
        question,
        grade,
        not_inspected_grade_stands: stands,
        illustrative,
      })),
      responses: responses.map((response) =>
        Object.fromEntries(RESPONSE_COLUMNS.map(({ name, of }) => [name, of(response, force) || null])),
      ),
      answers: answered(responses).map((one) =>
        Object.fromEntries(ANSWER_COLUMNS.map(({ name, of }) => [name, of(one, force) || null])),
      ),
    },
    null,
    1,
  )}\n`;
