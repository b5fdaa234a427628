/**
 * @typedef {object} Figure
 * @property {string} what as the tests tell it
 * @property {"sum" | "most"} [of] what becomes of one that is told more than once; the sum, unless said
 * @property {number} [atLeast] the bar
 * @property {number} [exactly] the bar; a figure without one is only told
 *
 * @typedef {object} Suite
 * @property {string} id
 * @property {string} proves
 * @property {Partial<Record<"unit" | "database" | "e2e", string[]>>} tests words of the names of the files
 * @property {Figure[]} figures
 * @property {string} short what of it `npm test` runs
 */

/**
 * The suites P1–P16, which tests they are, and the bar of each figure.
 * @type {Suite[]}
 */
export const SUITES = [
  {
    id: "P1",
    proves:
      "Every kind of asker at every address and form of the built site: own, other, none, hostile; each denial with somebody who is let in",
    tests: { e2e: ["e2e/access/routes", "e2e/access/actions", "e2e/access/commands"] },
    figures: [
      { what: "askers × addresses", atLeast: 1_250 },
      { what: "wrong answers at addresses", exactly: 0 },
      { what: "routes of the build that are not asked for", exactly: 0 },
      { what: "forms tried by those who may not", atLeast: 300 },
      { what: "of these, taken", exactly: 0 },
    ],
    short: "the same tests",
  },
  {
    id: "P2",
    proves: "Mutants of who may what, who sees what, and what each command does",
    tests: { unit: ["lib/domain/workflow-matrix", "lib/domain/visibility"] },
    figures: [
      { what: "mutants", atLeast: 116 },
      { what: "mutants that lived", exactly: 0 },
    ],
    short: "the same tests",
  },
  {
    id: "P3",
    proves:
      "A word that stands in every text of one force is looked for in all that another force is answered: pages, payloads, files",
    tests: { e2e: ["e2e/access/canaries", "e2e/access/force-only"] },
    figures: [
      { what: "answers read", atLeast: 200 },
      { what: "answers with a foreign word", exactly: 0 },
      { what: "answers with the word, to those whose it is", atLeast: 9 },
    ],
    short: "the same tests",
  },
  {
    id: "P4",
    proves: "The database’s own wall, with the policy of the code out of the way",
    tests: { database: ["lib/data/wall.db", "lib/data/who-sees.db"] },
    figures: [
      { what: "transactions", atLeast: 10_000 },
      { what: "rows seen", atLeast: 1_000 },
      { what: "foreign rows", exactly: 0 },
      { what: "rows without a context", exactly: 0 },
      { what: "foreign rows once a policy says yes to all", atLeast: 1 },
    ],
    short: "the same tests",
  },
  {
    id: "P5",
    proves: "Random sequences of commands do to the register what they do to the pure model",
    tests: { database: ["lib/usecases/random-sequences"] },
    figures: [
      { what: "sequences", atLeast: 1_000 },
      { what: "commands given", atLeast: 5_000 },
      { what: "kinds of command that were allowed", atLeast: 26 },
      { what: "differences", exactly: 0 },
    ],
    short: "six sequences",
  },
  {
    id: "P6",
    proves: "Sixteen inspectors close the same finding at once",
    tests: { database: ["lib/usecases/run-command.db"] },
    figures: [
      { what: "closures", exactly: 200 },
      { what: "clear refusals", exactly: 3_000 },
      { what: "anything else", exactly: 0 },
    ],
    short: "twelve rounds",
  },
  {
    id: "P7",
    proves:
      "The server killed (kill -9) under sixteen writers, and PostgreSQL stopped at once: nothing that was acknowledged is lost, nothing is torn, and sending again changes nothing twice",
    tests: { database: ["lib/usecases/stopped-postgres"], e2e: ["e2e/proofs/killed"] },
    figures: [
      { what: "kills of the server", exactly: 20 },
      { what: "stops of PostgreSQL", exactly: 5 },
      { what: "acknowledged writes", atLeast: 500 },
      { what: "acknowledged writes that are lost", exactly: 0 },
      { what: "writes that are torn", exactly: 0 },
      { what: "writes sent again", atLeast: 500 },
      { what: "of these, written twice or not at all", exactly: 0 },
    ],
    short: "one stop of PostgreSQL under four writers; a worker killed three times",
  },
  {
    id: "P8",
    proves: "Each statement that writes is made to fail in its turn: what the command wrote before it is gone too",
    tests: { database: ["lib/usecases/faults.db"] },
    figures: [
      { what: "commands", atLeast: 10 },
      { what: "faults", atLeast: 28 },
      { what: "faults after which something was left", exactly: 0 },
    ],
    short: "three of the commands",
  },
  {
    id: "P9",
    proves:
      "Twelve kinds of tampering at fifty places each, by somebody who owns the database; and the same for the verifier that shares no line with what wrote the history",
    tests: { database: ["lib/usecases/history/checkpoint.db", "lib/data/register-against-history"] },
    figures: [
      { what: "tamperings", exactly: 600 },
      { what: "tamperings not named by their first entry", exactly: 0 },
      { what: "tamperings that an export shows", exactly: 500 },
      { what: "of these, not named by the independent verifier", exactly: 0 },
      { what: "alarms on clean data", exactly: 0 },
    ],
    short: "one place of each kind",
  },
  {
    id: "P10",
    proves: "Guesses at a password, and whether an answer or its time tells a known name from an unknown one",
    tests: { database: ["lib/usecases/sign-in.db", "lib/data/attempts.db"], e2e: ["e2e/journeys/signing-in"] },
    figures: [
      { what: "guesses at one account", exactly: 1_000 },
      { what: "guesses that were tried", exactly: 10 },
      { what: "names asked for, half of them known", exactly: 1_000 },
      { what: "answers that tell them apart", exactly: 0 },
      { what: "median of a known name in ms", of: "most" },
      { what: "median of an unknown name in ms", of: "most" },
      { what: "their difference in ms", of: "most" },
    ],
    short: "eleven guesses in the browser; the limits",
  },
  {
    id: "P11",
    proves:
      "Hostile text in every field, and requests with something changed: stored is what was sent, no script runs, no answer of 5xx",
    tests: { unit: ["lib/forms/hostile-typing"], e2e: ["e2e/proofs/hostile-text", "e2e/proofs/changed-requests"] },
    figures: [
      { what: "hostile texts", atLeast: 500 },
      { what: "hostile texts stored otherwise than sent", exactly: 0 },
      { what: "scripts that ran", exactly: 0 },
      { what: "texts given to fields of forms", atLeast: 5_000 },
      { what: "forms that threw", exactly: 0 },
      { what: "changed requests", atLeast: 5_000 },
      { what: "answers of 5xx", exactly: 0 },
    ],
    short: "every field of every form with what cannot be (P1); fields of forms with a few texts",
  },
  {
    id: "P12",
    proves: "Hostile files of evidence and reports, a body of 100 MB, one that is cut",
    tests: {
      unit: ["lib/outside/evidence-files", "lib/outside/spreadsheets/hostile-spreadsheets"],
      database: ["lib/usecases/evidence/files.db"],
      e2e: ["e2e/proofs/large-bodies", "e2e/quality/streamed-upload", "e2e/quality/killed-upload"],
    },
    figures: [
      { what: "hostile files", atLeast: 60 },
      { what: "hostile files taken for another kind", exactly: 0 },
      { what: "bodies of 100 MB", atLeast: 10 },
      { what: "of these, taken", exactly: 0 },
      { what: "longest until 413 in ms", of: "most" },
      { what: "memory gained in MB", of: "most" },
    ],
    short: "the files; a file of the largest size is not held in memory",
  },
  {
    id: "P13",
    proves: "Formulas in lists as files, headers in mail, and addresses to go to afterwards that lead elsewhere",
    tests: {
      unit: ["lib/outside/spreadsheets/hostile-spreadsheets", "lib/outside/mail/send", "lib/web/paths"],
      e2e: ["e2e/journeys/signing-in"],
    },
    figures: [
      { what: "cells that begin like a formula", atLeast: 60 },
      { what: "formulas handed out", exactly: 0 },
      { what: "hostile strings in mail", atLeast: 200 },
      { what: "headers or recipients gained", exactly: 0 },
      { what: "addresses that lead elsewhere", atLeast: 60 },
      { what: "of these, followed", exactly: 0 },
    ],
    short: "the same tests",
  },
  {
    id: "P14",
    proves: "The security headers on every kind of answer, and pages that ask for nothing that they refuse",
    tests: { e2e: ["e2e/quality/headers", "e2e/quality/process", "e2e/quality/markup", "e2e/quality/policy"] },
    figures: [
      { what: "kinds of answer", atLeast: 24 },
      { what: "headers missing", exactly: 0 },
      { what: "pages in the browser", atLeast: 35 },
      { what: "violations in the browser", exactly: 0 },
    ],
    short: "the same tests",
  },
  {
    id: "P15",
    proves: "A thousand signed-in sessions for five minutes, and a server that is asked to end under load",
    tests: { e2e: ["e2e/proofs/sessions"] },
    figures: [
      { what: "sessions", exactly: 1_000 },
      { what: "answers", atLeast: 1_000 },
      { what: "answers for somebody else", exactly: 0 },
      { what: "requests of sessions that were not answered", exactly: 0 },
      { what: "SIGTERM under load", exactly: 20 },
      { what: "requests under way at that moment", atLeast: 100 },
      { what: "of these, not answered", exactly: 0 },
    ],
    short: "a process that is asked to end answers what it was asked",
  },
  {
    id: "P16",
    proves: "A backup, restored on a machine that has never held anything",
    tests: { database: ["scripts/backup/backup.db"] },
    figures: [
      { what: "registers restored", atLeast: 1 },
      { what: "tables counted", atLeast: 6 },
      { what: "files compared", atLeast: 2 },
      { what: "differences", exactly: 0 },
    ],
    short: "the same tests",
  },
];
