import "server-only";
import type { z } from "zod";
import { unlessBusy } from "@/lib/data/busy";
import { whichDay } from "@/lib/data/demonstration";
import type { Actor } from "@/lib/domain/actor";
import type { Refusal } from "@/lib/domain/refusal";
import type { Result } from "@/lib/domain/result";

import { formKey, INCOMPLETE, pageVersion } from "@/lib/forms/fields";
import { CHANGE, CONFIRM, EMPTY_FORM, type FormState, PROOF, STEP, typedIn } from "@/lib/forms/form-state";
import type { Asked } from "@/lib/usecases/perform";
import type { Asked as Deed } from "@/lib/words/language/shapes";
import { wordRefusal } from "@/lib/words/word-refusal";
import { currentSession } from "./actor";
import { answering } from "./answering";
import { flashed } from "./flash";
import { leadTo } from "./lead-to";
import { actorOfForm } from "./prove";
import { pressKey } from "./same-press";
import { sessionEnded } from "./unsent";

type Action = (state: FormState, data: FormData) => Promise<FormState>;

interface Steps<Form, Done> {
  /** What the form may say; every problem is a sentence at its field. */
  readonly form: z.ZodType<Form>;
  /** Where the form stands: where to come back to after signing in again. */
  readonly page: string;
  readonly run: (actor: Actor, form: Form, asked: Asked) => Promise<Result<Done, Refusal>>;
  /** What the form asks for, so that a refusal can name it. */
  readonly deed?: Deed;
  /** One press sums it up, a second one does it. The first only rehearses the use case. */
  readonly confirms?: boolean;
  /** What the first press says that the second would do to each of several findings. */
  readonly foresees?: (done: Done) => FormState["foreseen"];
  /** Where a success leads. */
  readonly leadsTo: (done: Done, form: Form) => string;
  /**
   * What has happened to the record since the page was made, for a page that is out of date. A form with it carries its
   * page's version, and is refused without one.
   */
  readonly news?: (actor: Actor, since: number) => Promise<FormState["news"]>;
}

/**
 * A server action from its steps: who asks, what they typed, the use case, and the page after it. What weighs most is done once whoever asks
 * has shown of late that it is they (`prove.ts`). Everything typed comes
 * back with every answer that is not a success.
 */
export const formAction = <Form, Done>({
  form,
  page,
  run,
  deed,
  confirms = false,
  foresees,
  leadsTo,
  news,
}: Steps<Form, Done>): Action => {
  return async (_state, data) => {
    const session = await currentSession();
    if (!session) return sessionEnded(page, data);
    const { actor } = session;
    const sent = typedIn(data);
    const { [STEP]: step, ...typed } = sent;
    if (confirms && step === CHANGE) return { ...EMPTY_FORM, typed };
    const key = formKey.safeParse(typed.key);
    const version = news ? pageVersion.safeParse(typed.version) : ({ success: true, data: null } as const);
    const parsed = form.safeParse(typed);
    if (!key.success || !version.success) {
      const { version: _, ...words } = typed;
      return { ...EMPTY_FORM, typed: words, problems: [{ message: INCOMPLETE }, ...problemsOf(parsed.error)] };
    }
    if (!parsed.success) return { ...EMPTY_FORM, typed, problems: problemsOf(parsed.error) };
    const { today } = await whichDay();
    const now = new Date();
    const rehearsal = confirms && step !== CONFIRM;
    const { actor: asker, asks } = rehearsal ? { actor, asks: null } : await actorOfForm(session, data, now);
    const asked = {
      key: pressKey(key.data, actor.personId, page, sent),
      version: version.data,
      rehearsal,
      now,
      today,
    };
    const result = await unlessBusy(() => run(asker, parsed.data, asked));
    if (result.ok && asked.rehearsal) {
      const foreseen = foresees?.(result.value);
      return { ...EMPTY_FORM, typed, toConfirm: true, ...(foreseen && { foreseen }) };
    }
    if (!result.ok && result.refusal.why === "asked-again" && asks) {
      const again = confirms && foresees ? await run(asker, parsed.data, { ...asked, rehearsal: true }) : null;
      const foreseen = again?.ok ? foresees?.(again.value) : undefined;
      const problems = [{ name: PROOF, message: asks.wrong ?? wordRefusal(result.refusal, deed).text }];
      const state = { ...EMPTY_FORM, typed, problems, proof: asks };
      return { ...state, ...(confirms && { toConfirm: true }), ...(foreseen && { foreseen }) };
    }
    if (result.ok) leadTo(await flashed(leadsTo(result.value, parsed.data)));
    const request = answering.getStore();
    if (result.refusal.why === "busy" && request) request.busy = true;
    const { text, field } = wordRefusal(result.refusal, deed);
    const since =
      result.refusal.why === "page-out-of-date" && asked.version !== null
        ? ((await news?.(actor, asked.version)) ?? null)
        : null;
    return { typed, problems: [{ message: text, ...(field ? { name: field } : {}) }], news: since };
  };
};

/** One problem per field, in the order of the form. */
function problemsOf(error: z.ZodError | undefined): FormState["problems"] {
  const seen = new Set<string>();
  return (error?.issues ?? []).flatMap(({ path, message }) => {
    const name = String(path[0] ?? "");
    if (seen.has(name)) return [];
    seen.add(name);
    return [{ name, message }];
  });
}
