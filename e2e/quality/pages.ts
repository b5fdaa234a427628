import { randomUUID } from "node:crypto";
import { date } from "@/lib/domain/calendar";
import type { Who } from "../fixtures/everybody";
import { aCause, addEvidence, aFinding, allocate, submit } from "../fixtures/findings";
import type { Register } from "../fixtures/register/register";
import type { World } from "../fixtures/register/world";
import { aKeptMail, aRecord, aView } from "../fixtures/things";

/** One page of each type, as somebody who uses it. */
export interface AnyPage {
  readonly what: string;
  readonly who: Who | "nobody";
  readonly path: string;
}

/** A force with something of everything, so that no page is looked at empty; and the pages that show it. */
export async function pagesOf(register: Register, world: World): Promise<readonly AnyPage[]> {
  const { inspector, owner, body, staff, coordinator, administrator } = world.people;
  const { cause, causeId, recommendations } = await aCause(register, world, 2);
  const [recommendation = ""] = recommendations;
  const submitted = await aFinding(register, world, {
    text: "The force should record every call.",
    theme: "responding-to-the-public",
  });
  await allocate(register, world, submitted);
  await allocate(register, world, recommendation);
  await register.does(owner.id, submitted, { do: "update-progress", progress: "some-issues", note: "Half is done." });
  await register.does(body.id, submitted, {
    do: "record-assurance",
    assurance: "partly-assured",
    note: "Half is seen.",
  });
  for (const audience of ["force", "force-and-policing-body"] as const)
    await addEvidence(register, world, submitted, audience);
  await register.does(owner.id, submitted, {
    do: "add-measure",
    name: "Calls recorded",
    unit: "%",
    better: "higher",
    baseline: 40,
    target: 95,
  });
  const measures = await register.rows("select id from measure where force_id = $1::uuid", [world.force.id]);
  await register.does(owner.id, submitted, {
    do: "add-readings",
    measureId: String(measures[0]?.id),
    source: "Call system",
    readings: ["2024-06-30", "2024-07-31", "2024-08-31"].map((on, at) => ({
      id: randomUUID(),
      on: date(on),
      value: 60 + at * 12,
    })),
  });
  await submit(register, world, submitted);
  const notes = await register.rows(
    "select id from evidence where force_id = $1::uuid and audience = 'shared' order by at desc, id desc limit 1",
    [world.force.id],
  );
  const note = String(notes[0]?.id);
  await register.entersEngage(inspector.id, world.force.slug, "Answering calls", causeId);
  const draft = await register.draftInspection(inspector.id, world.force.id, [
    { kind: "cause-of-concern", recommendations: 1 },
  ]);
  const mail = await aKeptMail(register, world);
  const command = (who: Who, name: string, reference = submitted): AnyPage => ({
    what: `the form to ${name}`,
    who,
    path: `/findings/${reference}/${name}`,
  });
  const of = (part: string) => `/inspections/${draft.slug}${part}`;
  const force = `/forces/${world.force.slug}`;
  const [report] = await register.rows(
    "select i.slug from response r join inspection i on i.id = r.inspection_id where r.force_id = $1::uuid order by r.last_day, r.id limit 1",
    [world.force.id],
  );
  const record = await aRecord(register, world);
  const national = await register.issuesNational(inspector.id, String(report?.slug), [world.force.id]);
  const direction = await register.issuesDirection(inspector.id, world.force.slug, [causeId]);
  const revisit = await register.plansRevisit(inspector.id, world.force.slug, [causeId]);
  const challenge = await register.challenges(body.id, submitted, "Who looks at the calls that were not recorded?");
  const pack = await register.issuesPack(coordinator.id, world.force.slug);
  const view = await aView(register, world, { shared: true, name: "Open ones" });
  await register.minutes(body.id, pack, [submitted], "Say who records the calls.");
  const response = `/responses/${world.force.slug}/${report?.slug}`;
  return [
    { what: "signing in", who: "nobody", path: "/sign-in" },
    { what: "an invitation that is over", who: "nobody", path: "/invitation?token=unknown" },
    { what: "a coordinator’s work", who: "coordinator", path: "/" },
    { what: "an inspector’s work", who: "inspector", path: "/" },
    { what: "a policing body’s work", who: "body", path: "/" },
    { what: "an owner’s work", who: "owner", path: "/" },
    { what: "an administrator’s work", who: "administrator", path: "/" },
    { what: "help", who: "reader", path: "/help" },
    { what: "the register", who: "coordinator", path: "/findings" },
    {
      what: "the register with filters on",
      who: "reader",
      path: "/findings?status=open&kind=recommendation&text=call",
    },
    { what: "the register by days", who: "coordinator", path: "/findings?published-from=2020-01-01&age=1&rows=25" },
    { what: "the saved views", who: "coordinator", path: "/views" },
    { what: "a saved view", who: "coordinator", path: `/views/${view}` },
    { what: "the overview of a force", who: "coordinator", path: "/overview" },
    { what: "the overview of all forces", who: "inspector", path: "/overview" },
    { what: "data for programs", who: "coordinator", path: "/programs" },
    { what: "keeping a view", who: "coordinator", path: "/views/new?status=open" },
    { what: "the register when nothing matches", who: "body", path: "/findings?text=nothing-has-these-words" },
    { what: "a long view folded out", who: "coordinator", path: `${force}?unfold=all` },
    {
      what: "what was found before an inspection",
      who: "coordinator",
      path: `${force}/before-they-come?theme=responding-to-the-public&from=2027-01-11&to=2027-01-29`,
    },
    {
      what: "asking for an inspection that ends before it begins",
      who: "body",
      path: `${force}/before-they-come?from=2027-02-01&to=2027-01-29`,
    },
    { what: "packs", who: "coordinator", path: "/packs" },
    {
      what: "a new pack",
      who: "coordinator",
      path: `/packs/new?force=${world.force.slug}&from=2024-01-01&to=2024-06-30`,
    },
    {
      what: "a pack of a period that ends before it begins",
      who: "body",
      path: `/packs/new?force=${world.force.slug}&from=2024-06-30&to=2024-01-01`,
    },
    { what: "a pack", who: "reader", path: `/packs/${pack}` },
    { what: "minuting a committee", who: "body", path: `/packs/${pack}/minute` },
    { what: "answering a committee", who: "coordinator", path: `/packs/${pack}/answer/1` },
    { what: "the register as at a day", who: "coordinator", path: "/as-at?on=2026-01-31" },
    { what: "a day that has not come", who: "reader", path: "/as-at?on=2999-01-01" },
    {
      what: "a finding as at a day",
      who: "inspector",
      path: `/as-at/findings/${submitted}?on=${new Date().toISOString().slice(0, 10)}`,
    },
    { what: "a force as at a day", who: "body", path: `/as-at${force}?on=${new Date().toISOString().slice(0, 10)}` },
    { what: "a cause of concern in Engage", who: "inspector", path: `/findings/${cause}` },
    { what: "a finding with a submission", who: "inspector", path: `/findings/${submitted}` },
    { what: "a finding of one’s own", who: "owner", path: `/findings/${submitted}` },
    command("inspector", "close", cause),
    command("inspector", "return-submission"),
    command("inspector", "correct-record"),
    command("owner", "update-progress"),
    command("owner", "add-evidence"),
    command("owner", "propose-target", recommendation),
    command("owner", "set-response"),
    command("owner", "add-action"),
    command("coordinator", "set-done-tests", recommendation),
    command("owner", "add-readings"),
    { what: "the measures of a finding", who: "inspector", path: `/findings/${submitted}/measures` },
    command("coordinator", "allocate"),
    command("body", "record-assurance"),
    { what: "a command that is not theirs", who: "reader", path: `/findings/${submitted}/close` },
    { what: "inspections", who: "coordinator", path: "/inspections" },
    { what: "recording an inspection", who: "inspector", path: "/inspections/new" },
    { what: "an inspection in draft", who: "inspector", path: of("") },
    { what: "a finding in draft", who: "inspector", path: of(`/findings/${draft.findingIds[0]}`) },
    { what: "judgments of a draft", who: "inspector", path: of("/judgments") },
    { what: "publishing", who: "inspector", path: of("/publish") },
    { what: "readers of a draft", who: "inspector", path: of("/readers") },
    { what: "what a report says of earlier findings", who: "inspector", path: of("/earlier") },
    { what: "comments on the accuracy of a draft", who: "inspector", path: of("/accuracy") },
    { what: "what a force recorded", who: "inspector", path: `/inspections/${record}/records?as=${report?.slug}` },
    { what: "reading a report", who: "coordinator", path: "/inspections/read" },
    { what: "importing a register", who: "coordinator", path: "/import" },
    { what: "decisions of a chief officer", who: "chiefOfficer", path: "/decisions" },
    { what: "updates of one’s own", who: "owner", path: "/updates" },
    { what: "the inbox", who: "coordinator", path: "/inbox?show=all" },
    { what: "how one is told", who: "owner", path: "/telling" },
    { what: "mails", who: "administrator", path: "/mail" },
    { what: "a mail", who: "administrator", path: `/mail/${mail}` },
    { what: "an empty inbox", who: "reader", path: "/inbox" },
    { what: "the access log", who: "administrator", path: "/people/access?show=all" },
    { what: "what one read", who: "owner", path: "/sessions/reads" },
    { what: "where one is signed in", who: "owner", path: "/sessions" },
    { what: "one’s second factor", who: "owner", path: "/second-factor" },
    { what: "reviews", who: "body", path: "/reviews" },
    { what: "challenges", who: "coordinator", path: "/challenges" },
    { what: "a challenge", who: "coordinator", path: `/challenges/${challenge}` },
    { what: "raising a challenge", who: "body", path: `/challenges/new?finding=${submitted}` },
    { what: "responses", who: "body", path: "/responses" },
    { what: "a response", who: "body", path: response },
    { what: "the answers of a response", who: "body", path: `${response}/answers` },
    { what: "the preview of a response", who: "body", path: `${response}/publish` },
    { what: "updates of the force", who: "coordinator", path: "/updates?of=force" },
    { what: "updates by file", who: "owner", path: "/updates/file" },
    { what: "what was done many at once", who: "coordinator", path: "/findings/together/earlier" },
    {
      what: "many findings at once",
      who: "coordinator",
      path: `/findings/together?do=propose-target&reference=${submitted}&reference=${recommendation}`,
    },
    { what: "the library of evidence", who: "inspector", path: "/evidence" },
    { what: "the library when nothing matches", who: "body", path: "/evidence?text=nothing-has-these-words" },
    { what: "adding evidence", who: "coordinator", path: "/evidence/new" },
    { what: "a note of evidence", who: "coordinator", path: `/evidence/${note}` },
    { what: "a note that another side reads", who: "inspector", path: `/evidence/${note}` },
    { what: "using a note for further findings", who: "coordinator", path: `/evidence/${note}/use` },
    { what: "withdrawing a note", who: "coordinator", path: `/evidence/${note}/withdraw` },
    { what: "handing over", who: "coordinator", path: "/hand-over" },
    { what: "reported changes", who: "inspector", path: "/proposals" },
    { what: "the forces", who: "body", path: "/forces" },
    { what: "one force", who: "chiefOfficer", path: force },
    { what: "national recommendations", who: "inspector", path: "/national" },
    { what: "a national recommendation", who: "inspector", path: `/national/${national}` },
    { what: "issuing a national recommendation", who: "inspector", path: `/national/new?report=${report?.slug}` },
    { what: "recording a direction", who: "inspector", path: `/directions/new?force=${world.force.slug}` },
    { what: "a direction", who: "inspector", path: `/directions/${direction}` },
    { what: "a direction as the force reads it", who: "coordinator", path: `/directions/${direction}` },
    { what: "how a force is monitored", who: "inspector", path: `${force}/monitoring` },
    { what: "planning a revisit", who: "inspector", path: `/revisits/new?force=${world.force.slug}` },
    { what: "a revisit that is planned", who: "inspector", path: `/revisits/${revisit}` },
    { what: "a revisit as the force reads it", who: "coordinator", path: `/revisits/${revisit}` },
    { what: "when people are reminded", who: "coordinator", path: `${force}/reminders` },
    { what: "the sheet of a force", who: "inspector", path: `${force}/sheet` },
    { what: "leaving Engage", who: "inspector", path: `${force}/leave-engage` },
    { what: "adding a reason to Engage", who: "inspector", path: `${force}/extend-engage` },
    { what: "people", who: "administrator", path: "/people" },
    { what: "inviting somebody", who: "administrator", path: "/people/invite" },
    { what: "one person", who: "administrator", path: `/people/${staff.id}` },
    { what: "oneself among the people", who: "administrator", path: `/people/${administrator.id}` },
    { what: "a page that is not there", who: "coordinator", path: `/people/${coordinator.id}` },
  ];
}
