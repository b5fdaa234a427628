"use server";

import { ok } from "@/lib/domain/result";
import type { FormState } from "@/lib/forms/form-state";
import { handOverForm } from "@/lib/forms/hand-over";
import { handOver } from "@/lib/usecases/hand-over";
import { formAction } from "@/lib/web/form-action";

/** Hands over what was chosen; the page then says what became of each. */
export async function handThese(state: FormState, data: FormData): Promise<FormState> {
  return formAction({
    form: handOverForm,
    page: "/hand-over",
    run: async (actor, chosen, asked) => {
      const done = await handOver(actor, chosen, asked);
      return done.ok ? ok(asked.key) : done;
    },
    leadsTo: (key) => `/hand-over?handed=${key}`,
  })(state, data);
}
