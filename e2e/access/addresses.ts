import { ADMINISTRATORS, type AnActor, FOREIGN, OWN_SIDES, READERS, SIGNED_IN } from "../fixtures/actors";
import type { Setting } from "../fixtures/things";

/**
 * Who reaches what: one row per address. Whoever is in `shown` gets the page (200). For everybody else who is signed in
 * it does not exist (404); who is not signed in is sent to the sign-in page. `public` is reached by everybody.
 */
export interface Row {
  readonly route: string;
  readonly path: string;
  readonly shown: readonly AnActor[] | "public" | "not for a signed-in browser" | "only sent to" | "after a password";
  /** An id that nothing has, of any shape: for everybody 404, and never an error. */
  readonly hostile?: true;
}

const NOBODY_AT_ALL: readonly AnActor[] = [];
const OTHER_SIDES: readonly AnActor[] = [...FOREIGN, "inspector"];
const KEEPER: readonly AnActor[] = ["hmicfrsAdministrator"];
const INSPECTOR: readonly AnActor[] = ["inspector"];
/** Who can own findings of a force. */
const OWNS: readonly AnActor[] = ["owner", "staff", "coordinator", "chiefOfficer", "foreignCoordinator"];
/** Who reads what is for the force alone, and may work on its evidence where they own the finding. */
const OWN_FORCE: readonly AnActor[] = ["owner", "staff", "coordinator", "chiefOfficer"];
const FOREIGN_FORCE: readonly AnActor[] = ["foreignCoordinator"];
/** Who is told of anything, and so says how. */
const TOLD: readonly AnActor[] = READERS.filter((actor) => actor !== "reader" && actor !== "bodyReader");
const READS_REPORTS: readonly AnActor[] = ["coordinator", "foreignCoordinator", "inspector"];
const ISSUES: readonly AnActor[] = ["coordinator", "foreignCoordinator", "body", "foreignBody", "inspector"];
const UNKNOWN = "00000000-0000-4000-8000-000000000000";

/** Nothing has these names: one that could be there, and others that break things that are built carelessly. */
const HOSTILE = [
  "ZZZ-2023-001",
  UNKNOWN,
  "%00",
  "..%2F..%2Fetc%2Fpasswd",
  "'%20or%201=1--",
  "%3Cscript%3E",
  "__proto__",
  "1e400",
  "a".repeat(2_000),
];

const responseTo = ({ world, published }: Setting["own"]) => `/responses/${world.force.slug}/${published}`;

const PICTURE = "/forces/[slug]/long-view/[format]";
const BEFORE = "/forces/[slug]/before-they-come";

export function addresses({ own, foreign }: Setting): readonly Row[] {
  const { world, cause, finding, published, draft, record, invitation } = own;
  const { force, people } = world;
  const drafts = ["", "/facts", "/findings/new", `/findings/${draft.finding}`, "/judgments", "/publish", "/readers"];
  const draftRoute = (tail: string) =>
    `/inspections/[slug]${tail === `/findings/${draft.finding}` ? "/findings/[id]" : tail}`;
  const engage = ["enter-engage", "extend-engage", "leave-engage"];
  return [
    { route: "/", path: "/", shown: SIGNED_IN },
    { route: "/help", path: "/help", shown: SIGNED_IN },
    { route: "/sessions", path: "/sessions", shown: SIGNED_IN },
    { route: "/sessions/reads", path: `/sessions/reads?show=all&after=${UNKNOWN}`, shown: SIGNED_IN },
    { route: "/sessions/my-data", path: "/sessions/my-data", shown: SIGNED_IN },
    { route: "/people/access", path: "/people/access?show=all", shown: ADMINISTRATORS },
    { route: "/sessions/stay", path: "/sessions/stay", shown: SIGNED_IN },
    { route: "/prove", path: "/prove?file=/findings/download", shown: SIGNED_IN },
    { route: "/second-factor", path: "/second-factor", shown: SIGNED_IN },
    { route: "/inbox", path: "/inbox", shown: READERS },
    { route: "/telling", path: "/telling", shown: TOLD },
    { route: "/inbox", path: `/inbox?show=all&after=${UNKNOWN}`, shown: READERS },
    { route: "/findings", path: "/findings", shown: READERS },
    { route: "/findings/download", path: "/findings/download", shown: READERS },
    { route: "/findings", path: `/findings?view=${UNKNOWN}&published-from=2024-02-30&age=x&rows=7`, shown: READERS },
    { route: "/overview", path: "/overview", shown: READERS },
    { route: "/overview", path: "/overview?force=nowhere&of=mine", shown: READERS },
    { route: "/programs", path: "/programs", shown: SIGNED_IN },
    { route: "/views", path: "/views", shown: READERS },
    { route: "/views/new", path: "/views/new?status=open&target-to=2024-12-31", shown: READERS },
    {
      route: "/views/[id]",
      path: `/views/${own.view}`,
      shown: ["owner", "staff", "coordinator", "chiefOfficer", "reader"],
    },
    { route: "/views/[id]", path: `/views/${UNKNOWN}`, shown: NOBODY_AT_ALL },
    { route: "/findings/download", path: "/findings/download?as=xlsx&columns=shown&status=open", shown: READERS },
    ...["inspections", "forces", "responses", "evidence", "national", "packs", "inbox", "views"].map((list) => ({
      route: "/downloads/[list]",
      path: `/downloads/${list}?as=xlsx`,
      shown: READERS,
    })),
    {
      route: "/downloads/[list]",
      path: "/downloads/challenges?columns=shown",
      shown: READERS.filter((actor) => actor !== "inspector"),
    },
    { route: "/downloads/[list]", path: "/downloads/findings-then?on=2024-03-31", shown: READERS },
    ...["sessions", "tokens?as=xlsx", "access?show=all"].map((list) => ({
      route: "/downloads/[list]",
      path: `/downloads/${list}`,
      shown: SIGNED_IN,
    })),
    ...["lists?list=themes", "organisations"].map((list) => ({
      route: "/downloads/[list]",
      path: `/downloads/${list}`,
      shown: KEEPER,
    })),
    { route: "/downloads/[list]", path: "/downloads/imports", shown: READS_REPORTS },
    { route: "/downloads/[list]", path: "/downloads/together", shown: ["coordinator", "foreignCoordinator"] },
    ...["people", "mail?show=failed", "access?whose=all"].map((list) => ({
      route: "/downloads/[list]",
      path: `/downloads/${list}`,
      shown: ADMINISTRATORS,
    })),
    { route: "/downloads/[list]", path: "/downloads/proposals", shown: INSPECTOR },
    { route: "/downloads/[list]", path: "/downloads/constructor", shown: NOBODY_AT_ALL, hostile: true },
    { route: "/findings/choices", path: "/findings/choices?of=owner", shown: READERS },
    { route: "/findings/filters", path: "/findings/filters", shown: READERS },
    { route: "/findings/[reference]", path: `/findings/${cause}`, shown: OWN_SIDES },
    { route: "/findings/[reference]", path: `/findings/${finding}`, shown: OWN_SIDES },
    { route: "/findings/[reference]", path: `/findings/${foreign.finding}`, shown: OTHER_SIDES },
    { route: "/packs", path: "/packs", shown: READERS },
    { route: "/packs/new", path: `/packs/new?force=${force.slug}`, shown: ["coordinator", "body", "inspector"] },
    {
      route: "/packs/new",
      path: `/packs/new?force=${foreign.world.force.slug}`,
      shown: ["foreignCoordinator", "foreignBody", "inspector"],
    },
    { route: "/packs/new", path: "/packs/new?from=2024-02-30&to=x&quiet=-1", shown: ISSUES },
    ...["", "?version=1"].map((query) => ({
      route: "/packs/[reference]",
      path: `/packs/${own.pack}${query}`,
      shown: OWN_SIDES.filter((actor) => actor !== "inspector"),
    })),
    {
      route: "/packs/[reference]",
      path: `/packs/${foreign.pack}`,
      shown: OTHER_SIDES.filter((actor) => actor !== "inspector"),
    },
    { route: "/packs/[reference]", path: `/packs/${own.pack}?version=99`, shown: NOBODY_AT_ALL },
    { route: "/packs/[reference]/minute", path: `/packs/${own.pack}/minute`, shown: ["coordinator", "body"] },
    {
      route: "/packs/[reference]/answer/[number]",
      path: `/packs/${own.pack}/answer/1`,
      shown: ["coordinator", "body"],
    },
    { route: "/packs/[reference]/answer/[number]", path: `/packs/${own.pack}/answer/2`, shown: NOBODY_AT_ALL },
    ...["docx", "xlsx"].map((format) => ({
      route: "/packs/[reference]/file/[format]",
      path: `/packs/${own.pack}/file/${format}`,
      shown: OWN_SIDES.filter((actor) => actor !== "inspector"),
    })),
    { route: "/packs/[reference]/file/[format]", path: `/packs/${own.pack}/file/pdf`, shown: NOBODY_AT_ALL },
    { route: "/as-at", path: "/as-at", shown: READERS },
    { route: "/as-at", path: "/as-at?on=2024-03-31&status=open&overdue=yes", shown: READERS },
    { route: "/as-at/findings/[reference]", path: `/as-at/findings/${finding}`, shown: OWN_SIDES },
    { route: "/as-at/findings/[reference]", path: `/as-at/findings/${finding}?on=2025-01-31`, shown: OWN_SIDES },
    {
      route: "/as-at/findings/[reference]",
      path: `/as-at/findings/${foreign.finding}?on=2025-01-31`,
      shown: OTHER_SIDES,
    },
    { route: "/as-at/forces/[slug]", path: `/as-at/forces/${force.slug}?on=2025-01-31`, shown: OWN_SIDES },
    { route: "/as-at/forces/[slug]", path: `/as-at/forces/${foreign.world.force.slug}`, shown: OTHER_SIDES },
    // Who sees the finding sees why a command is not theirs; which forms are offered is in `commands.test.ts`.
    { route: "/findings/[reference]/[command]", path: `/findings/${finding}/close`, shown: OWN_SIDES },
    { route: "/findings/[reference]/[command]", path: `/findings/${foreign.finding}/close`, shown: OTHER_SIDES },
    {
      route: "/findings/[reference]/[command]",
      path: `/findings/${finding}/destroy`,
      shown: NOBODY_AT_ALL,
      hostile: true,
    },
    {
      route: "/findings/[reference]/redact",
      path: `/findings/${finding}/redact`,
      shown: ["coordinator", "body", "inspector"],
    },
    {
      route: "/findings/[reference]/redact",
      path: `/findings/${foreign.finding}/redact`,
      shown: ["inspector", "foreignCoordinator", "foreignBody"],
    },
    { route: "/inspections", path: "/inspections", shown: READERS },
    { route: "/inspections/new", path: "/inspections/new", shown: INSPECTOR },
    { route: "/inspections/[slug]", path: `/inspections/${published}`, shown: OWN_SIDES },
    { route: "/inspections/[slug]", path: `/inspections/${foreign.published}`, shown: OTHER_SIDES },
    ...drafts.map((tail) => ({
      route: draftRoute(tail),
      path: `/inspections/${draft.slug}${tail}`,
      shown: INSPECTOR,
    })),
    ...drafts.slice(1).map((tail) => ({
      route: draftRoute(tail),
      path: `/inspections/${published}${tail}`,
      shown: NOBODY_AT_ALL,
    })),
    ...[published, draft.slug].map((slug) => ({
      route: "/inspections/[slug]/earlier",
      path: `/inspections/${slug}/earlier`,
      shown: INSPECTOR,
    })),
    ...[published, draft.slug].map((slug) => ({
      route: "/inspections/[slug]/accuracy",
      path: `/inspections/${slug}/accuracy`,
      shown: INSPECTOR,
    })),
    { route: "/inspections/[slug]/records", path: `/inspections/${record}/records`, shown: INSPECTOR },
    ...[published, draft.slug].map((slug) => ({
      route: "/inspections/[slug]/records",
      path: `/inspections/${slug}/records`,
      shown: NOBODY_AT_ALL,
    })),
    {
      route: "/inspections/read",
      path: "/inspections/read",
      shown: READS_REPORTS,
    },
    // A report under review is of whoever reads it, and of nobody else in their organisation either.
    { route: "/inspections/read/[id]", path: own.reading, shown: ["coordinator"] },
    ...["/report", "/record", "/discard", "/new-judgment"].map((tail) => ({
      route: `/inspections/read/[id]${tail === "/new-judgment" ? "/[key]" : tail}`,
      path: `${own.reading}${tail}`,
      shown: ["coordinator"] as const,
    })),
    { route: "/inspections/read/[id]", path: foreign.reading, shown: ["foreignCoordinator"] },
    { route: "/import", path: "/import", shown: READS_REPORTS },
    { route: "/import/template/[format]", path: "/import/template/csv", shown: READS_REPORTS },
    // The same for a register that somebody has uploaded.
    { route: "/import/[id]", path: own.imported, shown: ["coordinator"] },
    { route: "/import/[id]/discard", path: `${own.imported}/discard`, shown: ["coordinator"] },
    { route: "/import/[id]/take-back", path: `${own.imported}/take-back`, shown: ["coordinator"] },
    { route: "/import/[id]", path: foreign.imported, shown: ["foreignCoordinator"] },
    { route: "/import/[id]/errors/[format]", path: `${own.imported}/errors/csv`, shown: ["coordinator"] },
    { route: "/import/[id]/result/[format]", path: `${own.imported}/result/csv`, shown: NOBODY_AT_ALL },
    { route: "/import/upload", path: "/import/upload", shown: "only sent to" },
    { route: "/decisions", path: "/decisions", shown: ["chiefOfficer"] },
    { route: "/updates", path: "/updates", shown: OWNS },
    { route: "/updates", path: "/updates?of=force", shown: ["coordinator", "foreignCoordinator"] },
    { route: "/reviews", path: "/reviews", shown: ["body", "foreignBody"] },
    { route: "/challenges", path: "/challenges", shown: READERS.filter((actor) => actor !== "inspector") },
    { route: "/challenges/new", path: `/challenges/new?finding=${finding}`, shown: ["body"] },
    { route: "/challenges/new", path: `/challenges/new?inspection=${published}`, shown: ["body"] },
    { route: "/challenges/new", path: `/challenges/new?finding=${foreign.finding}`, shown: ["foreignBody"] },
    { route: "/challenges/new", path: "/challenges/new", shown: NOBODY_AT_ALL },
    {
      route: "/challenges/[reference]",
      path: `/challenges/${own.challenge}`,
      shown: OWN_SIDES.filter((actor) => actor !== "inspector"),
    },
    {
      route: "/challenges/[reference]",
      path: `/challenges/${foreign.challenge}`,
      shown: OTHER_SIDES.filter((actor) => actor !== "inspector"),
    },
    { route: "/responses/open", path: `/responses/open?report=${published}`, shown: ["body"] },
    { route: "/responses/open", path: `/responses/open?report=${foreign.published}`, shown: ["foreignBody"] },
    { route: "/inspections/[slug]/applies", path: `/inspections/${published}/applies`, shown: INSPECTOR },
    { route: "/inspections/[slug]/applies", path: `/inspections/${draft.slug}/applies`, shown: NOBODY_AT_ALL },
    { route: "/responses", path: "/responses", shown: READERS },
    { route: "/responses/[force]/[report]", path: responseTo(own), shown: OWN_SIDES },
    { route: "/responses/[force]/[report]", path: responseTo(foreign), shown: OTHER_SIDES },
    ...["invite", "comments", "write", "answers", "publish", "sent", "not-required", "required"].flatMap((step) => [
      { route: "/responses/[force]/[report]/[step]", path: `${responseTo(own)}/${step}`, shown: OWN_SIDES },
      { route: "/responses/[force]/[report]/[step]", path: `${responseTo(foreign)}/${step}`, shown: OTHER_SIDES },
    ]),
    // What nobody has published nobody takes away; the preview is for who may publish it.
    {
      route: "/responses/[force]/[report]/document",
      path: `${responseTo(own)}/document`,
      shown: NOBODY_AT_ALL,
    },
    {
      route: "/responses/[force]/[report]/document",
      path: `${responseTo(own)}/document?version=preview`,
      shown: ["body"],
    },
    { route: "/updates/file", path: "/updates/file", shown: OWNS },
    { route: "/updates/file/[format]", path: "/updates/file/csv", shown: OWNS },
    {
      route: "/updates/file/[format]",
      path: "/updates/file/xlsx?of=force",
      shown: ["coordinator", "foreignCoordinator"],
    },
    {
      route: "/findings/together",
      path: "/findings/together?do=allocate",
      shown: ["coordinator", "foreignCoordinator"],
    },
    { route: "/findings/together", path: "/findings/together?do=close", shown: NOBODY_AT_ALL },
    {
      route: "/findings/together/earlier",
      path: "/findings/together/earlier",
      shown: ["coordinator", "foreignCoordinator"],
    },
    { route: "/findings/together/done", path: `/findings/together/done?key=${UNKNOWN}`, shown: NOBODY_AT_ALL },
    { route: "/findings/together/[id]", path: `/findings/together/${UNKNOWN}`, shown: NOBODY_AT_ALL },
    { route: "/hand-over", path: "/hand-over", shown: ["coordinator", "foreignCoordinator"] },
    { route: "/evidence", path: "/evidence", shown: READERS },
    { route: "/evidence/new", path: "/evidence/new", shown: OWNS },
    { route: "/evidence/new", path: `/evidence/new?newer=${own.forceOnly.note}`, shown: OWN_FORCE },
    { route: "/evidence/[id]/files", path: `/evidence/${own.forceOnly.note}/files`, shown: "only sent to" },
    // A note for the force alone, with its file: nobody else has an inkling of either.
    { route: "/evidence/[id]", path: `/evidence/${own.forceOnly.note}`, shown: OWN_FORCE },
    { route: "/evidence/[id]", path: `/evidence/${foreign.forceOnly.note}`, shown: FOREIGN_FORCE },
    { route: "/files/[id]", path: `/files/${own.forceOnly.file}`, shown: OWN_FORCE },
    { route: "/files/[id]", path: `/files/${foreign.forceOnly.file}`, shown: FOREIGN_FORCE },
    { route: "/files/[id]/view", path: `/files/${own.forceOnly.file}/view`, shown: OWN_FORCE },
    { route: "/files/[id]/picture", path: `/files/${own.forceOnly.picture}/picture`, shown: OWN_FORCE },
    { route: "/files/[id]/picture", path: `/files/${own.forceOnly.file}/picture`, shown: NOBODY_AT_ALL },
    ...["use", "share", "withdraw", "withdraw-file"].map((deed) => ({
      route: "/evidence/[id]/[deed]",
      path: `/evidence/${own.forceOnly.note}/${deed}`,
      shown: OWN_FORCE,
    })),
    { route: "/findings/[reference]/measures", path: `/findings/${finding}/measures`, shown: OWN_SIDES },
    { route: "/findings/[reference]/measures", path: `/findings/${foreign.finding}/measures`, shown: OTHER_SIDES },
    { route: "/findings/[reference]/pack", path: `/findings/${finding}/pack`, shown: OWN_SIDES },
    { route: "/findings/[reference]/pack", path: `/findings/${foreign.finding}/pack`, shown: OTHER_SIDES },
    { route: "/inspections/[slug]/pack", path: `/inspections/${published}/pack`, shown: OWN_SIDES },
    { route: "/inspections/[slug]/pack", path: `/inspections/${draft.slug}/pack`, shown: NOBODY_AT_ALL },
    { route: "/proposals", path: "/proposals", shown: INSPECTOR },
    { route: "/proposals/[id]", path: `/proposals/${own.proposal}`, shown: INSPECTOR },
    // Phase and published counts of every force are for everybody who reads; what hangs on a force is not.
    { route: "/forces", path: "/forces", shown: READERS },
    { route: "/forces/[slug]", path: `/forces/${force.slug}`, shown: READERS },
    { route: "/forces/[slug]/monitoring", path: `/forces/${force.slug}/monitoring`, shown: READERS },
    ...engage.flatMap((deed) => [
      { route: `/forces/[slug]/${deed}`, path: `/forces/${force.slug}/${deed}`, shown: OWN_SIDES },
      { route: `/forces/[slug]/${deed}`, path: `/forces/${foreign.world.force.slug}/${deed}`, shown: OTHER_SIDES },
    ]),
    { route: "/national", path: "/national", shown: READERS },
    { route: "/national/new", path: `/national/new?report=${published}`, shown: INSPECTOR },
    { route: "/national/new", path: "/national/new", shown: NOBODY_AT_ALL },
    { route: "/national/[reference]", path: `/national/${own.national}`, shown: OWN_SIDES },
    { route: "/national/[reference]", path: `/national/${foreign.national}`, shown: OTHER_SIDES },
    { route: "/directions/new", path: `/directions/new?force=${force.slug}`, shown: INSPECTOR },
    { route: "/directions/new", path: "/directions/new", shown: NOBODY_AT_ALL },
    { route: "/directions/[id]", path: `/directions/${own.direction}`, shown: OWN_SIDES },
    { route: "/directions/[id]", path: `/directions/${foreign.direction}`, shown: OTHER_SIDES },
    { route: "/revisits/new", path: `/revisits/new?force=${force.slug}`, shown: INSPECTOR },
    { route: "/revisits/new", path: "/revisits/new", shown: NOBODY_AT_ALL },
    { route: "/revisits/[id]", path: `/revisits/${own.revisit}`, shown: OWN_SIDES },
    { route: "/revisits/[id]", path: `/revisits/${foreign.revisit}`, shown: OTHER_SIDES },
    ...(["svg", "png"] as const).flatMap((format) => [
      { route: PICTURE, path: `/forces/${force.slug}/long-view/${format}?unfold=all`, shown: OWN_SIDES },
      { route: PICTURE, path: `/forces/${foreign.world.force.slug}/long-view/${format}`, shown: OTHER_SIDES },
    ]),
    { route: PICTURE, path: `/forces/${force.slug}/long-view/gif`, shown: NOBODY_AT_ALL },
    ...["", "?theme=custody&from=2025-03-03&to=2025-03-21", "?theme=x&from=2025-02-30&to=1"].flatMap((asked) => [
      { route: BEFORE, path: `/forces/${force.slug}/before-they-come${asked}`, shown: OWN_SIDES },
      { route: BEFORE, path: `/forces/${foreign.world.force.slug}/before-they-come${asked}`, shown: OTHER_SIDES },
    ]),
    ...["docx", "xlsx"].flatMap((format) => [
      {
        route: `${BEFORE}/file/[format]`,
        path: `/forces/${force.slug}/before-they-come/file/${format}?theme=custody&from=2025-03-03&to=2025-03-21`,
        shown: OWN_SIDES,
      },
      {
        route: `${BEFORE}/file/[format]`,
        path: `/forces/${foreign.world.force.slug}/before-they-come/file/${format}?theme=custody&from=2025-03-03&to=2025-03-21`,
        shown: OTHER_SIDES,
      },
    ]),
    { route: "/forces/[slug]/sheet", path: `/forces/${force.slug}/sheet`, shown: OWN_SIDES },
    { route: "/forces/[slug]/sheet", path: `/forces/${foreign.world.force.slug}/sheet`, shown: OTHER_SIDES },
    {
      route: "/forces/[slug]/reminders",
      path: `/forces/${force.slug}/reminders`,
      shown: OWN_SIDES.filter((actor) => actor !== "inspector"),
    },
    { route: "/forces/[slug]/reminders", path: `/forces/${foreign.world.force.slug}/reminders`, shown: FOREIGN },
    { route: "/people", path: "/people", shown: ADMINISTRATORS },
    { route: "/mail", path: "/mail", shown: ADMINISTRATORS },
    { route: "/mail", path: `/mail?show=failed&after=${UNKNOWN}`, shown: ADMINISTRATORS },
    { route: "/mail/[id]", path: `/mail/${own.mail}`, shown: ["administrator"] },
    { route: "/mail/[id]", path: `/mail/${foreign.mail}`, shown: NOBODY_AT_ALL },
    { route: "/people/body", path: "/people/body", shown: ["bodyAdministrator"] },
    { route: "/people/invite", path: "/people/invite", shown: ADMINISTRATORS },
    { route: "/people/[id]/data", path: `/people/${people.staff.id}/data`, shown: ["administrator"] },
    { route: "/people/[id]/data", path: `/people/${foreign.world.people.staff.id}/data`, shown: NOBODY_AT_ALL },
    { route: "/people/[id]", path: `/people/${people.staff.id}`, shown: ["administrator"] },
    { route: "/people/[id]", path: `/people/${people.body.id}`, shown: ["bodyAdministrator"] },
    { route: "/people/[id]", path: `/people/${people.inspector.id}`, shown: ["hmicfrsAdministrator"] },
    { route: "/people/[id]", path: `/people/${foreign.world.people.staff.id}`, shown: NOBODY_AT_ALL },
    { route: "/people/invitation/[key]", path: invitation, shown: ["administrator"] },
    { route: "/people/invitation/[key]", path: foreign.invitation, shown: NOBODY_AT_ALL },
    { route: "/lists", path: "/lists", shown: KEEPER },
    { route: "/lists/redactions", path: "/lists/redactions", shown: KEEPER },
    { route: "/lists/redactions/[id]", path: `/lists/redactions/${own.redaction}`, shown: KEEPER },
    { route: "/lists/redactions/[id]", path: `/lists/redactions/${force.id}`, shown: NOBODY_AT_ALL },
    { route: "/lists/retention", path: "/lists/retention", shown: KEEPER },
    { route: "/organisations", path: "/organisations", shown: KEEPER },
    { route: "/lists/[list]", path: "/lists/evidence-kinds", shown: KEEPER },
    { route: "/lists/[list]/new", path: "/lists/rounds/new", shown: KEEPER },
    { route: "/lists/[list]/[key]", path: "/lists/evidence-kinds/data", shown: KEEPER },
    { route: "/sign-in", path: "/sign-in", shown: "not for a signed-in browser" },
    // Only between a right password and a code.
    { route: "/sign-in/code", path: "/sign-in/code", shown: "after a password" },
    { route: "/sign-in/lost", path: "/sign-in/lost", shown: "public" },
    { route: "/invitation", path: "/invitation?token=unknown", shown: "public" },
    { route: "/.well-known/security.txt", path: "/.well-known/security.txt", shown: "public" },
    { route: "/api/calendar/[token]", path: `/api/calendar/${own.calendar}`, shown: "public" },
    { route: "/api/health/live", path: "/api/health/live", shown: "public" },
    { route: "/api/health/ready", path: "/api/health/ready", shown: "public" },
    { route: "/api/auth/[...nextauth]", path: "/api/auth/session", shown: "public" },
    { route: "/icon.svg", path: "/icon.svg", shown: "public" },
    { route: "/_not-found", path: "/nothing-of-this-name", shown: NOBODY_AT_ALL, hostile: true },
    { route: "/nothing-here", path: "/nothing-here", shown: NOBODY_AT_ALL, hostile: true },
    ...HOSTILE.flatMap((id): Row[] => [
      { route: "/findings/[reference]", path: `/findings/${id}`, shown: NOBODY_AT_ALL, hostile: true },
      {
        route: "/findings/[reference]/[command]",
        path: `/findings/${finding}/${id}`,
        shown: NOBODY_AT_ALL,
        hostile: true,
      },
      { route: "/inspections/[slug]", path: `/inspections/${id}`, shown: NOBODY_AT_ALL, hostile: true },
      { route: "/inspections/[slug]/readers", path: `/inspections/${id}/readers`, shown: NOBODY_AT_ALL, hostile: true },
      ...["earlier", "accuracy", "records"].map((tail) => ({
        route: `/inspections/[slug]/${tail}`,
        path: `/inspections/${id}/${tail}`,
        shown: NOBODY_AT_ALL,
        hostile: true as const,
      })),
      {
        route: "/inspections/[slug]/findings/[id]",
        path: `/inspections/${draft.slug}/findings/${id}`,
        shown: NOBODY_AT_ALL,
        hostile: true,
      },
      { route: "/forces/[slug]", path: `/forces/${id}`, shown: NOBODY_AT_ALL, hostile: true },
      { route: "/forces/[slug]/monitoring", path: `/forces/${id}/monitoring`, shown: NOBODY_AT_ALL, hostile: true },
      { route: "/forces/[slug]/enter-engage", path: `/forces/${id}/enter-engage`, shown: NOBODY_AT_ALL, hostile: true },
      { route: "/inspections/read/[id]", path: `/inspections/read/${id}`, shown: NOBODY_AT_ALL, hostile: true },
      { route: "/inspections/read/[id]/[key]", path: `${own.reading}/${id}`, shown: NOBODY_AT_ALL, hostile: true },
      { route: "/import/[id]", path: `/import/${id}`, shown: NOBODY_AT_ALL, hostile: true },
      { route: "/evidence/[id]", path: `/evidence/${id}`, shown: NOBODY_AT_ALL, hostile: true },
      { route: "/evidence/[id]/[deed]", path: `/evidence/${id}/use`, shown: NOBODY_AT_ALL, hostile: true },
      {
        route: "/evidence/[id]/[deed]",
        path: `/evidence/${own.forceOnly.note}/${id}`,
        shown: NOBODY_AT_ALL,
        hostile: true,
      },
      { route: "/files/[id]", path: `/files/${id}`, shown: NOBODY_AT_ALL, hostile: true },
      { route: "/files/[id]/view", path: `/files/${id}/view`, shown: NOBODY_AT_ALL, hostile: true },
      { route: "/files/[id]/picture", path: `/files/${id}/picture`, shown: NOBODY_AT_ALL, hostile: true },
      {
        route: "/findings/[reference]/measures",
        path: `/findings/${id}/measures`,
        shown: NOBODY_AT_ALL,
        hostile: true,
      },
      { route: "/findings/[reference]/pack", path: `/findings/${id}/pack`, shown: NOBODY_AT_ALL, hostile: true },
      { route: "/inspections/[slug]/pack", path: `/inspections/${id}/pack`, shown: NOBODY_AT_ALL, hostile: true },
      {
        route: "/import/[id]/errors/[format]",
        path: `${own.imported}/errors/${id}`,
        shown: NOBODY_AT_ALL,
        hostile: true,
      },
      { route: "/import/template/[format]", path: `/import/template/${id}`, shown: NOBODY_AT_ALL, hostile: true },
      { route: "/findings/together/[id]", path: `/findings/together/${id}`, shown: NOBODY_AT_ALL, hostile: true },
      { route: "/updates/file/[format]", path: `/updates/file/${id}`, shown: NOBODY_AT_ALL, hostile: true },
      { route: "/responses/open", path: `/responses/open?report=${id}`, shown: NOBODY_AT_ALL, hostile: true },
      { route: "/inspections/[slug]/applies", path: `/inspections/${id}/applies`, shown: NOBODY_AT_ALL, hostile: true },
      { route: "/national/[reference]", path: `/national/${id}`, shown: NOBODY_AT_ALL, hostile: true },
      { route: "/national/new", path: `/national/new?report=${id}`, shown: NOBODY_AT_ALL, hostile: true },
      { route: "/findings/[reference]/redact", path: `/findings/${id}/redact`, shown: NOBODY_AT_ALL, hostile: true },
      { route: "/lists/redactions/[id]", path: `/lists/redactions/${id}`, shown: NOBODY_AT_ALL, hostile: true },
      { route: "/directions/[id]", path: `/directions/${id}`, shown: NOBODY_AT_ALL, hostile: true },
      { route: "/directions/new", path: `/directions/new?force=${id}`, shown: NOBODY_AT_ALL, hostile: true },
      { route: "/revisits/[id]", path: `/revisits/${id}`, shown: NOBODY_AT_ALL, hostile: true },
      { route: "/revisits/new", path: `/revisits/new?force=${id}`, shown: NOBODY_AT_ALL, hostile: true },
      { route: "/challenges/[reference]", path: `/challenges/${id}`, shown: NOBODY_AT_ALL, hostile: true },
      { route: "/challenges/new", path: `/challenges/new?finding=${id}`, shown: NOBODY_AT_ALL, hostile: true },
      { route: "/challenges/new", path: `/challenges/new?inspection=${id}`, shown: NOBODY_AT_ALL, hostile: true },
      {
        route: "/responses/[force]/[report]",
        path: `/responses/${id}/${published}`,
        shown: NOBODY_AT_ALL,
        hostile: true,
      },
      {
        route: "/responses/[force]/[report]",
        path: `/responses/${force.slug}/${id}`,
        shown: NOBODY_AT_ALL,
        hostile: true,
      },
      {
        route: "/responses/[force]/[report]/[step]",
        path: `${responseTo(own)}/${id}`,
        shown: NOBODY_AT_ALL,
        hostile: true,
      },
      {
        route: "/responses/[force]/[report]/document",
        path: `${responseTo(own)}/document?version=${id}`,
        shown: NOBODY_AT_ALL,
        hostile: true,
      },
      { route: "/proposals/[id]", path: `/proposals/${id}`, shown: NOBODY_AT_ALL, hostile: true },
      { route: "/forces/[slug]/reminders", path: `/forces/${id}/reminders`, shown: NOBODY_AT_ALL, hostile: true },
      { route: "/api/calendar/[token]", path: `/api/calendar/${id}`, shown: NOBODY_AT_ALL, hostile: true },
      { route: "/mail/[id]", path: `/mail/${id}`, shown: NOBODY_AT_ALL, hostile: true },
      { route: "/people/[id]/data", path: `/people/${id}/data`, shown: NOBODY_AT_ALL, hostile: true },
      { route: "/people/[id]", path: `/people/${id}`, shown: NOBODY_AT_ALL, hostile: true },
      { route: "/lists/[list]", path: `/lists/${id}`, shown: NOBODY_AT_ALL, hostile: true },
      { route: "/lists/[list]/new", path: `/lists/${id}/new`, shown: NOBODY_AT_ALL, hostile: true },
      { route: "/lists/[list]/[key]", path: `/lists/themes/${id}`, shown: NOBODY_AT_ALL, hostile: true },
      { route: "/people/invitation/[key]", path: `/people/invitation/${id}`, shown: NOBODY_AT_ALL, hostile: true },
    ]),
  ];
}

/** Nobody reaches these here: two are of no page, the others of what is done elsewhere (the journeys of an import and of many at once). */
export const WITHOUT_CONTROL = [
  "/findings/together/done",
  "/findings/together/[id]",
  "/_not-found",
  "/nothing-here",
  "/import/[id]/result/[format]",
];

/** Routes that Next makes itself and that answer no address of their own. */
/** Asked with a token and not with a session: `programs.test.ts` and `quality/log.test.ts` ask each. */
const FOR_PROGRAMS = ["findings", "inspections", "forces", "events", "openapi.json"].map((one) => `/api/v1/${one}`);
export const NOT_ADDRESSED = ["/_global-error", "/api/metrics", ...FOR_PROGRAMS];
