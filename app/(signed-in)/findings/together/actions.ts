"use server";

import { notFound } from "next/navigation";
import { whichDay } from "@/lib/data/demonstration";
import { findChosenReferences, MOST_SHOWN } from "@/lib/data/queries/together";
import { mayDoSomewhere } from "@/lib/domain/policy";
import { isId } from "@/lib/domain/written";
import { counted } from "@/lib/format/lists";
import { formKey, INCOMPLETE } from "@/lib/forms/fields";
import { CHANGE, CONFIRM, EMPTY_FORM, type FormState, STEP, typedIn } from "@/lib/forms/form-state";
import { DEED_FORMS, readSeen, seenAs } from "@/lib/forms/together";
import { doTogether } from "@/lib/usecases/together/do-together";
import { judgeTogether } from "@/lib/usecases/together/judge";
import { confirmTogether, dropTogether, orderTogether } from "@/lib/usecases/together/order-together";
import { currentSession, requireAbility } from "@/lib/web/actor";
import { leadTo } from "@/lib/web/lead-to";
import { pressKey } from "@/lib/web/same-press";
import { sessionEnded } from "@/lib/web/unsent";
import { parametersOf, readTogetherAddress, togetherHref } from "./address";
import { doneOf, refusedOf } from "./same";

/**
 * Does one thing to many findings. The first press judges all of them and sums up what will be done and what will not; the second
 * does it, to those that were summed up, and refuses those that somebody has changed since.
 * @param address which findings, and what: as the page bound it, looked at again
 */
export async function doToThese(address: string, _state: FormState, data: FormData): Promise<FormState> {
  const which = readTogetherAddress(parametersOf(address));
  const { deed: name } = which;
  if (!name || which.isUnclear) notFound();
  const page = togetherHref(which);
  const session = await currentSession();
  if (!session) return sessionEnded(page, data);
  const { actor } = session;
  if (!mayDoSomewhere(actor, "allocate")) notFound();
  const sent = typedIn(data);
  const { [STEP]: step, seen, ...typed } = sent;
  if (step === CHANGE) return { ...EMPTY_FORM, typed };
  const wrong = (...problems: FormState["problems"]): FormState => ({ ...EMPTY_FORM, typed, problems });
  const key = formKey.safeParse(typed.key);
  if (!key.success) return wrong({ message: INCOMPLETE });
  const parsed = DEED_FORMS[name].safeParse(typed);
  if (!parsed.success)
    return wrong(...parsed.error.issues.map(({ path, message }) => ({ name: String(path[0] ?? ""), message })));
  const deed = parsed.data;
  const { today } = await whichDay();
  const asked = { key: pressKey(key.data, actor.personId, page, sent), now: new Date(), today };
  if (step === CONFIRM) {
    await doTogether(actor, deed, readSeen(seen), asked);
    leadTo(`/findings/together/done?key=${asked.key}`);
  }
  const references = await findChosenReferences(actor, which, today);
  const ones = references.map((reference) => ({ reference, version: null }));
  if (ones.length > MOST_SHOWN) leadTo(`/findings/together/${await orderTogether(actor, deed, ones, asked.now)}`);
  const foreseen = await judgeTogether(actor, deed, ones, { ...asked, rehearsal: true });
  const done = doneOf(foreseen);
  const refused = refusedOf(foreseen, name);
  if (done.length === 0)
    return wrong(
      { message: `Nothing would be done to any of the ${counted(references.length, "finding")}.` },
      ...refused.map(({ says }) => ({ message: says })),
    );
  const good = foreseen.filter(({ refusal }) => refusal === null);
  return {
    ...EMPTY_FORM,
    typed: { ...typed, seen: seenAs(good) },
    toConfirm: true,
    foreseen: [
      { says: `${counted(done.length, "finding")} of ${references.length}: will be done`, references: done },
      ...refused.map(({ says, references: some }) => ({ says: `Not done to ${says}`, references: some })),
    ],
  };
}

/** Has done what was summed up, by itself; the page says how far it is. A second press changes nothing. */
export async function confirmMany(id: string): Promise<void> {
  if (!isId(id)) notFound();
  const actor = await requireAbility("allocate", `/findings/together/${id}`);
  await confirmTogether(actor, id, new Date());
  leadTo(`/findings/together/${id}`);
}

/** Puts away what was summed up: nothing of it is done. */
export async function dropMany(id: string): Promise<void> {
  if (!isId(id)) notFound();
  const actor = await requireAbility("allocate", `/findings/together/${id}`);
  await dropTogether(actor, id, new Date());
  leadTo("/findings");
}
