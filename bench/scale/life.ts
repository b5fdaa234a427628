import type { Actor } from "@/lib/domain/actor";
import { EVIDENCE_AUDIENCES } from "@/lib/domain/audience";
import { addDays } from "@/lib/domain/calendar";
import type { Challengeable } from "@/lib/domain/challenge/challenge";
import type { Command } from "@/lib/domain/command";
import { isClosed } from "@/lib/domain/finding/finding";
import { MOVE_REASONS } from "@/lib/domain/target/lists";
import type { Agenda, Strand } from "./agenda";
import { challenges } from "./challenge";
import type { ForceRegister } from "./force-register";
import type { Random } from "./random";
import { does } from "./register";
import type { Held } from "./rows";
import {
  ACTIONS,
  AWAITED,
  assuranceWords,
  CAME_OF,
  closureWords,
  DONE_TESTS,
  EVIDENCE,
  GIVEN_UP,
  HEARD,
  MEASURES,
  METHODS,
  offTrackWords,
  onTrackWords,
  RETURN_POINTS,
  ROOT_CAUSES,
  SOURCES,
} from "./words";

/** What a finding's strands share: who acts in it, and how much happens. */
interface Life {
  readonly register: ForceRegister;
  readonly agenda: Agenda;
  readonly me: Held;
  readonly inspector: Actor;
  /** 1 for most; a few findings have ten times as much happening. */
  readonly busy: number;
  readonly random: Random;
}

const DOUBTS = ["in-part", "in-part", "not-accepted"] as const;

/** One in a hundred findings is talked about for years. */
const LONG_RUNNING = 0.01;

/** Begins what will happen about a finding from the day of its publication on; each strand goes its own way. */
export function beginLife(
  register: ForceRegister,
  agenda: Agenda,
  me: Held,
  inspector: Actor,
  inspection: Challengeable["inspection"],
  random: Random,
): void {
  const busy = random.chance(LONG_RUNNING) ? random.between(8, 14) : Math.min(6, random.skewed(0.9));
  const strands = [raised, delivery, planning, counting, waiting, dates, evidence, assurance, closing, afterwards];
  for (const strand of strands)
    agenda.begin(strand({ register, agenda, me, inspector, busy, random: random.of(strand.name) }));
  agenda.begin(challenges(register, agenda, me, inspection, busy, random.of("challenges")));
}

const isLive = ({ me }: Life) => !isClosed(me.row);
const act = ({ register, agenda, me }: Life, actor: Actor, command: Command) =>
  does(register, actor, me, command, agenda.today());
const id = ({ register }: Life) => register.mint();
const coordinatorOf = ({ register }: Life) => register.cast.coordinator;

/** The owner, where there is one; the coordinator does for a finding that waits for one. */
const ownerOf = ({ register, me }: Life): Actor =>
  register.cast.people.get(me.row.owner_id ?? "")?.actor ?? register.cast.coordinator;

/** Says that the same thing was raised before: one finding in eight. */
function* raised(life: Life): Strand {
  const { register, agenda, me, inspector, random } = life;
  if (!random.chance(0.13)) return;
  const alike = [...register.findings.values()].filter(
    ({ row }) => row.theme === me.row.theme && row.published_on < me.row.published_on && row.parent_id === null,
  );
  if (alike.length === 0) return;
  const { row } = random.pick(alike.slice(-20));
  yield random.between(1, 30);
  const link = me.row.kind === "cause-of-concern" ? "escalated-from" : "repeats";
  const why = "The same was found before.";
  const by = random.chance(0.6) ? inspector : coordinatorOf(life);
  act(life, by, { do: "link", id: id(life), on: agenda.today(), other: row.reference, link, why });
}

/** Allocation, then the force's own voice until the finding is closed. */
function* delivery(life: Life): Strand {
  const { register, agenda, me, random, busy } = life;
  const { owners, sponsors } = register.cast;
  if (random.chance(0.03)) return;
  yield random.between(3, 45);
  const allocate = (owner: Actor, sponsor: Actor) => {
    const on = agenda.today();
    act(life, coordinatorOf(life), { do: "allocate", on, ownerId: owner.personId, sponsorId: sponsor.personId });
  };
  const sponsor = random.pick(sponsors);
  allocate(random.pick(owners), sponsor);
  if (random.chance(0.02) && isLive(life)) {
    yield random.between(3, 20);
    if (!isLive(life)) return;
    act(life, ownerOf(life), { do: "pass-back", on: agenda.today(), why: "Another department answers for this." });
    yield random.between(5, 30);
    allocate(random.pick(owners), sponsor);
  }
  const updates = Math.round(3.2 * busy);
  for (let nth = 0; nth < updates; nth += 1) {
    yield random.between(busy > 7 ? 18 : 40, busy > 7 ? 45 : 130);
    if (!isLive(life)) return;
    const drawn = random.next();
    const progress = drawn < 0.55 ? "on-track" : drawn < 0.8 ? "some-issues" : drawn < 0.92 ? "off-track" : "delivered";
    const note = progress === "on-track" || progress === "delivered" ? onTrackWords(random) : offTrackWords(random);
    act(life, ownerOf(life), { do: "update-progress", id: id(life), on: agenda.today(), progress, note });
    const left = owners.filter(({ personId }) => personId !== me.row.owner_id);
    if (random.chance(0.04) && left.length > 0) allocate(random.pick(left), sponsor);
  }
}

/** What the force says to a finding, and who does what about it by when. */
function* planning(life: Life): Strand {
  const { register, agenda, me, random } = life;
  if (random.chance(0.25)) return;
  yield random.between(30, 70);
  if (!isLive(life)) return;
  const { kind } = me.row;
  const response = kind === "cause-of-concern" || random.chance(0.9) ? "accepted" : random.pick(DOUBTS);
  const why = response === "accepted" ? null : "Part of it is already done.";
  const rootCause = random.chance(0.7) ? random.pick(ROOT_CAUSES) : null;
  act(life, ownerOf(life), { do: "set-response", id: id(life), on: agenda.today(), response, why, rootCause });
  for (const text of random.some(ACTIONS, random.between(1, 4))) {
    const due = addDays(agenda.today(), random.between(30, 300));
    const ownerId = random.chance(0.8) ? random.pick(register.cast.owners).personId : null;
    act(life, ownerOf(life), { do: "add-action", id: id(life), on: agenda.today(), text, ownerId, due });
  }
  for (;;) {
    yield random.between(30, 150);
    const open = me.actions.filter(({ state }) => state === "open");
    if (!isLive(life) || open.length === 0) return;
    const as = random.chance(0.9) ? "done" : "given-up";
    const ended = {
      on: agenda.today(),
      actionId: random.pick(open).id,
      as,
      why: as === "done" ? null : GIVEN_UP,
    } as const;
    act(life, ownerOf(life), { do: "end-action", ...ended });
  }
}

/** One finding in four is counted: a reading a month, on its way to the target. */
function* counting(life: Life): Strand {
  const { agenda, random } = life;
  if (!random.chance(0.25)) return;
  yield random.between(40, 90);
  if (!isLive(life)) return;
  const [name, unit, better, baseline, target] = random.pick(MEASURES);
  const [measureId, source] = [id(life), random.pick(SOURCES)];
  const counted = { name, unit, better, baseline, target };
  act(life, ownerOf(life), { do: "add-measure", id: measureId, on: agenda.today(), ...counted });
  let value = baseline;
  for (let month = 0; month < 24; month += 1) {
    yield random.between(28, 33);
    if (!isLive(life)) return;
    value = Math.round(value + ((target - value) * random.between(-5, 30)) / 100);
    const readings = [{ id: id(life), on: addDays(agenda.today(), -1), value }];
    act(life, ownerOf(life), { do: "add-readings", on: agenda.today(), measureId, source, readings });
  }
}

/** One finding in six waits for another body, which is asked again and again. */
function* waiting(life: Life): Strand {
  const { agenda, random } = life;
  if (!random.chance(0.17)) return;
  yield random.between(50, 200);
  if (!isLive(life)) return;
  const dependencyId = id(life);
  const [body, contact, needed] = random.pick(AWAITED);
  const next = () => ({ on: agenda.today(), nextCheckOn: addDays(agenda.today(), random.between(20, 90)) });
  act(life, ownerOf(life), { do: "add-dependency", id: dependencyId, ...next(), body, contact, needed });
  for (let asked = random.between(0, 5); asked > 0; asked -= 1) {
    yield random.between(20, 110);
    if (!isLive(life)) return;
    act(life, ownerOf(life), { do: "check-dependency", dependencyId, ...next(), heard: random.pick(HEARD) });
  }
  yield random.between(20, 110);
  if (!isLive(life) || random.chance(0.2)) return;
  act(life, ownerOf(life), { do: "end-dependency", on: agenda.today(), dependencyId, cameOf: CAME_OF });
}

/** A first target, and for a third of the findings one move or several. */
function* dates(life: Life): Strand {
  const { agenda, me, random } = life;
  if (me.row.kind === "cause-of-concern" || random.chance(0.08)) return;
  yield random.between(50, 90);
  let reason: (typeof MOVE_REASONS)[number] | null = null;
  for (;;) {
    if (!isLive(life)) return;
    const sponsor = sponsorOf(life);
    const on = agenda.today();
    const to = addDays(on, random.between(60, 420));
    if (to !== me.row.target) {
      const why = reason ? "The work takes longer than was planned." : "When the plan is delivered.";
      act(life, ownerOf(life), { do: "propose-target", id: id(life), on, to, reason, why });
    }
    if (me.dates.at(-1)?.state === "proposed") {
      yield random.between(2, 20);
      if (!isLive(life)) return;
      const by = sponsor ?? coordinatorOf(life);
      const mine = me.row.target === null || (me.row.moves === 0 && me.row.parent_id === null);
      if (!mine && !sponsor) return;
      const decider = mine ? coordinatorOf(life) : by;
      const declined = random.chance(0.08);
      act(
        life,
        decider,
        declined
          ? { do: "decline-target", on: agenda.today(), why: "Come back with a plan for the weeks until then." }
          : { do: "approve-target", on: agenda.today() },
      );
    }
    if (!random.chance(0.36)) return;
    yield random.between(60, 300);
    reason = me.row.target ? random.pick(MOVE_REASONS) : null;
  }
}

/** Who answers for the finding as its sponsor, or for its cause of concern. */
function sponsorOf({ register, me }: Life): Actor | null {
  const named = me.row.sponsor_id ?? me.parent?.row.sponsor_id ?? "";
  return register.cast.people.get(named)?.actor ?? null;
}

/** Notes of evidence for every audience; now and then one is widened or withdrawn. */
function* evidence(life: Life): Strand {
  const { agenda, me, random, busy } = life;
  const notes = Math.round(1.6 * busy);
  yield random.between(20, 80);
  for (let nth = 0; nth < notes; nth += 1) {
    if (!isLive(life)) return;
    addEvidence(life, random.pick(EVIDENCE_AUDIENCES));
    yield random.between(20, 150);
    const [, note] = [null, me.evidence.at(-1)];
    if (!note || note.withdrawn_on || !isLive(life)) continue;
    const on = agenda.today();
    if (note.audience === "force" && random.chance(0.2)) {
      act(life, ownerOf(life), { do: "widen-evidence", on, evidenceId: note.id, audience: "shared" });
    } else if (!me.row.submission_pending && random.chance(0.03)) {
      act(life, ownerOf(life), {
        do: "withdraw-evidence",
        on,
        evidenceId: note.id,
        why: "A later sample replaces it.",
      });
    }
  }
}

function addEvidence(life: Life, audience: (typeof EVIDENCE_AUDIENCES)[number]): void {
  const { agenda, random } = life;
  const on = agenda.today();
  const [kind, title, note] = random.pick(EVIDENCE);
  const from = kind === "data" || kind === "case-file-audit" ? addDays(on, -random.between(40, 120)) : null;
  const to = from && addDays(on, -random.between(1, 30));
  const what = { title: `${title}, ${on.slice(0, 7)}`, note, kind, from, to, link: null, audience };
  act(life, ownerOf(life), { do: "add-evidence", id: id(life), on, ...what });
}

/** The policing body's voice. */
function* assurance(life: Life): Strand {
  const { register, agenda, random, busy } = life;
  const times = Math.round(0.9 * busy);
  for (let nth = 0; nth < times; nth += 1) {
    yield random.between(60, 260);
    if (!isLive(life)) return;
    const said = random.pick(["assured", "partly-assured", "partly-assured", "not-assured"] as const);
    const what = { assurance: said, note: assuranceWords(random) };
    act(life, register.cast.body, { do: "record-assurance", id: id(life), on: agenda.today(), ...what });
  }
}

/** How findings end: most are submitted, some sent back first, some closed without; a few never end. */
function* closing(life: Life): Strand {
  const { agenda, me, random, inspector } = life;
  if (random.chance(0.05)) return;
  const isCause = me.row.kind === "cause-of-concern";
  yield Math.max(70, random.skewed(isCause ? 560 : 400));
  if (!isLive(life)) return;
  if (random.chance(0.82)) {
    if (!me.evidence.some(({ audience, withdrawn_on }) => audience === "shared" && !withdrawn_on))
      addEvidence(life, "shared");
    yield* submitting(life);
    if (!isLive(life)) return;
  }
  if (me.row.submission_pending && random.chance(0.04)) return;
  act(life, inspector, { ...closeCommand(life), on: agenda.today() });
}

/** Done tests, written by the owner, agreed by the coordinator, met by a note that the inspectorate reads. */
function showDone(life: Life): void {
  const { register, agenda, me, random } = life;
  const on = agenda.today();
  const { owners, sponsors } = register.cast;
  const coordinator = coordinatorOf(life);
  if (ownerOf(life) === coordinator) {
    const [ownerId, sponsorId] = [random.pick(owners).personId, me.row.sponsor_id ?? random.pick(sponsors).personId];
    act(life, coordinator, { do: "allocate", on, ownerId, sponsorId });
  }
  const owner = ownerOf(life);
  if (me.doneTests.length === 0) {
    const tests = random.some(DONE_TESTS, random.between(1, 3)).map((text) => ({ id: id(life), text }));
    act(life, owner, { do: "set-done-tests", on, tests, why: null });
    act(life, coordinator, { do: "agree-done-tests", on, testIds: tests.map((test) => test.id) });
  }
  const shared = me.evidence.filter(({ audience, withdrawn_on }) => audience === "shared" && withdrawn_on === null);
  const evidenceIds = shared.slice(-1).map((note) => note.id);
  for (const { id: testId, met_evidence } of me.doneTests)
    if (!shared.some((note) => met_evidence.includes(note.id)))
      act(life, owner, { do: "meet-done-test", on, testId, evidenceIds, note: null });
}

function* submitting(life: Life): Strand {
  const { agenda, me, random, inspector } = life;
  const statement = `${onTrackWords(random)} What we shared shows it.`;
  if (random.chance(0.4)) {
    act(life, ownerOf(life), { do: "draft-submission", id: id(life), statement, answers: [] });
    if (random.chance(0.03)) return;
    yield random.between(3, 25);
    if (!isLive(life)) return;
  }
  for (let round = 0; ; round += 1) {
    const shared = me.evidence.some(({ audience, withdrawn_on }) => audience === "shared" && !withdrawn_on);
    if (!shared) addEvidence(life, "shared");
    const returned = me.submissions.findLast(({ state }) => state === "returned");
    const answers = (returned?.points ?? []).map(() => onTrackWords(random));
    showDone(life);
    act(life, coordinatorOf(life), { do: "submit", id: id(life), on: agenda.today(), statement, answers });
    yield random.between(15, 110);
    if (!isLive(life)) return;
    const drawn = round < 2 ? random.next() : 1;
    if (drawn < 0.04) {
      act(life, coordinatorOf(life), {
        do: "withdraw-submission",
        on: agenda.today(),
        why: "A sample has to be taken again.",
      });
    } else if (drawn < 0.26) {
      const points = random.some(RETURN_POINTS, random.between(1, 3));
      const note = "We would like to see more before we decide.";
      act(life, inspector, { do: "return-submission", on: agenda.today(), points, note });
    } else {
      return;
    }
    yield random.between(30, 150);
    if (!isLive(life)) return;
  }
}

/** Almost always implemented; one in twelve is overtaken by a later finding on the same theme, or by events. */
function closeCommand({ register, agenda, me, random }: Life): Omit<Extract<Command, { do: "close" }>, "on"> {
  const open = me.children.filter(({ row }) => !isClosed(row)).length;
  const drawn = random.next();
  const later =
    drawn < 0.07
      ? [...register.findings.values()].find(
          ({ row }) =>
            row.theme === me.row.theme &&
            row.published_on > me.row.published_on &&
            row.parent_id === null &&
            !isClosed(row),
        )
      : undefined;
  const outcome = later
    ? "superseded"
    : drawn < 0.09
      ? "no-longer-applicable"
      : drawn < 0.094
        ? "recorded-in-error"
        : "implemented";
  return {
    do: "close",
    outcome,
    method: random.pick(METHODS),
    note: closureWords(random),
    letter: null,
    letterReference: random.chance(0.3) ? `Letter to the chief constable, ${agenda.today()}` : null,
    sampleSize: random.chance(0.4) ? random.between(10, 150) : null,
    followUp:
      outcome === "implemented" && random.chance(0.02)
        ? { id: register.mint(), asked: "The same sample of the next months.", months: random.between(3, 12) }
        : null,
    successor: later?.row.reference ?? null,
    confirmedOpen: open,
    supersededToo: [],
    addedEvidence: [],
  };
}

/** Once in a while the record is corrected, or a closed finding opened again. */
function* afterwards(life: Life): Strand {
  const { agenda, me, random, inspector } = life;
  if (random.chance(0.01)) {
    yield random.between(5, 60);
    const { kind, text, theme } = me.row;
    const words = { kind, text: `${text} (As printed.)`, deadline: { kind: "none" } } as const;
    act(life, inspector, {
      do: "correct-record",
      on: agenda.today(),
      words,
      theme,
      why: "It was copied from the draft.",
    });
  }
  if (!random.chance(0.012)) return;
  while (!isClosed(me.row)) yield 90;
  yield random.between(60, 400);
  if (!isClosed(me.row)) return;
  act(life, inspector, { do: "reopen", on: agenda.today(), why: "We found the same again.", whyParentToo: null });
}
