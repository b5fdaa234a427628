import type { Actor } from "@/lib/domain/actor";
import { addDays, type CalendarDate } from "@/lib/domain/calendar";
import { isLetter } from "@/lib/domain/inspection/inspection";
import type { Body } from "@/lib/domain/response/body";
import { lastDayOf } from "@/lib/domain/response/clock";
import { decideResponse, type ResponseCommand } from "@/lib/domain/response/commands";
import { openResponse } from "@/lib/domain/response/opening";
import type { ResponseCase } from "@/lib/domain/response/response";
import type { Agenda, Strand } from "./agenda";
import { BODIES_JOINED } from "./cast";
import type { ForceRegister } from "./force-register";
import type { Random } from "./random";
import { granted, write } from "./register";
import type { PlannedInspection } from "./rounds";
import type { Held } from "./rows";
import { ANSWERS, assuranceWords, onTrackWords } from "./words";

const bodyOf = ({ cast }: ForceRegister): Body => ({
  name: cast.body.organisation.name,
  label: "PCC",
  kind: "Police and crime commissioner",
  signatory: "Police and Crime Commissioner",
  deputy: "Deputy Police and Crime Commissioner",
  deputySigns: true,
  days: 56,
  joinedOn: BODIES_JOINED,
});

/** The response to a report from the day of its publication on: most are in time, a few late, the latest not there yet. */
export function* responding(
  register: ForceRegister,
  agenda: Agenda,
  inspector: Actor,
  planned: PlannedInspection,
  found: readonly Held[],
  random: Random,
): Strand {
  const publishedOn = agenda.today();
  const { force, body: office, coordinator } = register.cast;
  const body = bodyOf(register);
  const report = { inspectionId: planned.id, title: planned.title, publishedOn };
  const recommends = found.some(({ row }) => row.kind === "recommendation");
  const opened = openResponse({ ...report, isLetter: isLetter(planned.type), recommends }, body);
  if (opened.changes.length === 0) return;
  write(register, inspector, opened, publishedOn);
  const id = register.responses.get(planned.id) ?? "";
  let theCase: ResponseCase = {
    ...{ id, forceId: force.id, force: { name: force.name, code: force.code }, body, illustrative: true },
    report: { ...report, address: null },
    lastDay: lastDayOf(publishedOn),
    clock: true,
    ...{ state: "awaited", reference: null, notRequired: null, version: 0, invitation: null, given: [] },
    ...{ draftComments: null, draft: null, answers: [], publications: [], sent: [], lastNumbers: new Map() },
    questions: found.map(({ row }) => ({
      ...{ findingId: row.id, reference: row.reference, kind: row.kind, words: row.text },
    })),
  };
  const take = (command: ResponseCommand, facts: (on: CalendarDate) => Partial<ResponseCase>) => {
    const actor = command.do === "give-comments" ? coordinator : office;
    const on = agenda.today();
    for (const plan of granted(decideResponse(actor, theCase, command, on, true), command.do))
      write(register, actor, plan, on);
    theCase = { ...theCase, ...facts(on) };
  };
  yield random.between(3, 10);
  const by = addDays(agenda.today(), 14);
  take({ do: "invite-comments", id: register.mint(), by, message: null }, (on) => ({
    invitation: { on, by, message: null },
  }));
  yield random.between(5, 15);
  const words = onTrackWords(random);
  take({ do: "give-comments", id: register.mint(), words }, (on) => ({ given: [{ words, on }] }));
  yield random.between(3, 12);
  const comments = assuranceWords(random);
  take({ do: "write-response", comments, reply: null }, () => ({ draft: { comments, reply: null } }));
  const asked = theCase.questions.filter(({ kind }) => kind === "recommendation");
  const answers = asked.map(({ findingId }) => ({
    findingId,
    action: random.pick(["taken", "proposed"] as const),
    words: random.pick(ANSWERS),
  }));
  take({ do: "answer-recommendations", answers }, () => ({
    answers: answers.map((one) => ({
      ...one,
      about: asked.find(({ findingId }) => findingId === one.findingId)?.words ?? "",
    })),
  }));
  if (random.chance(0.04)) return;
  yield random.chance(0.85) ? random.between(3, 15) : random.between(25, 60);
  const on = agenda.today();
  const year = Number(on.slice(0, 4));
  const last = register.lastResponses.get(year) ?? 0;
  register.lastResponses.set(year, last + 1);
  theCase = { ...theCase, lastNumbers: new Map([[year, last]]) };
  take({ do: "publish-response", on, signs: "holder", notice: null }, () => ({}));
}
