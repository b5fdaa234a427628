/**
 * @typedef {{ file: string, find: string, put: string }} Edit what stands in a file of the source, once, and what stands there instead
 *
 * @typedef {object} Breakage
 * @property {string} suite
 * @property {string} breaks in words
 * @property {Edit[]} [edits]
 * @property {string} [migration] SQL that is run after all migrations
 * @property {string[]} runs the arguments of `npm test`; those of the site are broken and run together
 * @property {string} [only] the test of them that has to fail
 * @property {string} [without] a test of them that is left out, since it takes long and shows another thing
 * @property {boolean} [alone] in a copy of its own: what it breaks would be seen in the suites of others
 */

/**
 * What is broken on purpose, in a copy. Each is one that somebody could make: a policy that says yes, a lock that is forgotten, a
 * guard that is taken off.
 * @type {Breakage[]}
 */
export const BREAKAGES = [
  {
    suite: "P2",
    breaks: "a command is decided without a look at the status of its finding",
    edits: [
      {
        file: "lib/domain/decide.ts",
        find: "if (!row.from.includes(finding.status)) {",
        put: "if (row.from.length > 9) {",
      },
    ],
    runs: ["unit", "lib/domain/workflow-matrix"],
  },
  {
    suite: "P4",
    breaks: "a policy of the database that says yes to every row of findings",
    migration: "create policy hole on finding for select to outstanding_app using (true);",
    runs: ["database", "lib/data/wall.db"],
  },
  {
    suite: "P4",
    breaks: "row-level security off for evidence",
    migration: "alter table evidence no force row level security, disable row level security;",
    runs: ["database", "lib/data/wall.db"],
  },
  {
    suite: "P5",
    breaks: "a trigger that empties the progress of a finding as it is written",
    migration: `create function forget() returns trigger language plpgsql as $$ begin new.progress := null; return new; end $$;
      create trigger forgets before update on finding for each row execute function forget();`,
    runs: ["database", "lib/usecases/random-sequences"],
  },
  {
    suite: "P6",
    breaks: "a chain is read and not locked",
    edits: [{ file: "lib/data/store/chain.ts", find: " for update`;", put: "`;" }],
    runs: ["database", "lib/usecases/run-command.db"],
  },
  {
    suite: "P7",
    breaks: "what was answered before is not looked for: the same form once more is done once more",
    edits: [
      {
        file: "lib/data/store/answered.ts",
        find: "  if (!row) return null;\n  const",
        put: "  if (row !== undefined) return null;\n  const",
      },
    ],
    runs: ["database", "lib/usecases/stopped-postgres"],
  },
  {
    suite: "P8",
    breaks: "where nobody can be told of an event, that is passed over in silence",
    edits: [
      {
        file: "lib/data/store/follow.ts",
        find: "  for (const follower of FOLLOWERS) await follower(db, decided, head, moment);",
        put: `  await db.$executeRawUnsafe("savepoint told");
  try {
    for (const follower of FOLLOWERS) await follower(db, decided, head, moment);
  } catch {
    await db.$executeRawUnsafe("rollback to savepoint told");
  }`,
      },
    ],
    runs: ["database", "lib/usecases/faults.db"],
  },
  {
    suite: "P9",
    breaks: "what was signed is not looked at",
    edits: [{ file: "lib/data/checkpoints.ts", find: "if (first !== null && (", put: "if (first === 0 && (" }],
    runs: ["database", "lib/usecases/history/checkpoint.db"],
  },
  {
    suite: "P9",
    breaks: "one UPDATE of events allowed: the guard of the history is gone",
    migration: "drop trigger event_is_append_only on event;",
    runs: ["database", "lib/data/wall.db"],
  },
  {
    suite: "P10",
    breaks: "attempts to sign in are counted and nobody is slowed",
    edits: [{ file: "lib/usecases/sign-in.ts", find: "if (seconds > 0) {", put: "if (seconds < 0) {" }],
    runs: ["database", "lib/usecases/sign-in.db"],
  },
  {
    suite: "P12",
    breaks: "a file is a PDF as soon as it begins as one",
    edits: [
      {
        file: "lib/outside/evidence-files/kind-of-file.ts",
        find: "return begun && ended ?",
        put: "return begun || ended ?",
      },
    ],
    runs: ["unit", "lib/outside/evidence-files/kind-of-file"],
  },
  {
    suite: "P13",
    breaks: "the address to go to is taken as it was asked for",
    edits: [
      {
        file: "lib/web/paths.ts",
        find: 'if (!asked || !OF_THIS_SITE.test(asked) || asked.includes("\\\\")) return "/";',
        put: 'if (asked) return asked;\n  if (!asked) return "/";',
      },
    ],
    runs: ["unit", "lib/web/paths"],
  },
  {
    suite: "P16",
    breaks: "a restored register keeps no file",
    edits: [
      {
        file: "scripts/backup/restore-backup.ts",
        find: "for (const file of manifest.files) await storeFile(folder, file, key);",
        put: "if (manifest.files.length < 0) await storeFile(folder, manifest.files[0], key);",
      },
    ],
    runs: ["database", "scripts/backup/backup.db"],
  },
  {
    suite: "P1",
    breaks: "a policy that says yes to everything",
    edits: [
      {
        file: "lib/domain/policy.ts",
        find: "return on.includes(subject.on) && isAllowed(ability, standingsOf(actor, subject));",
        // In the site alone: the story could not be told where nothing waits for another’s decision.
        put: "return process.env.NEXT_RUNTIME !== undefined || (on.includes(subject.on) && isAllowed(ability, standingsOf(actor, subject)));",
      },
    ],
    runs: ["e2e", "e2e/access/routes"],
    alone: true,
  },
  {
    suite: "P3",
    breaks: "evidence for the force alone is read by all, and the database’s wall around evidence is off",
    edits: [
      {
        file: "lib/domain/audience.ts",
        find: '  force: ["force"],',
        put: '  force: ["force", "policing-body", "inspectorate"],',
      },
    ],
    migration: "alter table evidence no force row level security, disable row level security;",
    runs: ["e2e", "e2e/access/force-only"],
    alone: true,
  },
  {
    suite: "P11",
    breaks: "what somebody wrote is shown as raw HTML",
    edits: [
      {
        file: "components/finding/history-list.tsx",
        find: '{entry.quote && <span className="measure block whitespace-pre-line">“{entry.quote}”</span>}',
        put: '{entry.quote && <span className="measure block whitespace-pre-line" dangerouslySetInnerHTML={{ __html: entry.quote }} />}',
      },
    ],
    runs: ["e2e", "e2e/proofs/hostile-text"],
  },
  {
    suite: "P12",
    breaks: "a listener without limits: a body of any length is read",
    edits: [
      {
        file: "server/gate.ts",
        find: "const body = await readBody(request, MOST_BYTES);",
        put: "const body = await readBody(request, MOST_BYTES * 1_000);",
      },
    ],
    runs: ["e2e", "e2e/proofs/large-bodies"],
  },
  {
    suite: "P14",
    breaks: "one header is left out",
    edits: [{ file: "lib/web/headers.ts", find: '  "X-Content-Type-Options": "nosniff",\n', put: "" }],
    runs: ["e2e", "e2e/quality/headers"],
  },
  {
    suite: "P15",
    breaks: "a process that is asked to end does so at once",
    edits: [
      {
        file: "server/main.ts",
        find: "const drained = drain(server);",
        put: "process.exit(0);\n  const drained = drain(server);",
      },
    ],
    runs: ["e2e", "e2e/proofs/sessions"],
    only: "asked to end",
    without: "nobody is answered as somebody else",
  },
];
