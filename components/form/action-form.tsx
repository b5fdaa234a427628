"use client";

import { useActionState } from "react";
import { Button, type Weight } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { KeepTyped } from "@/components/ui/keep-typed";
import { EMPTY_FORM, type FormState } from "@/lib/forms/form-state";
import type { FieldSpec } from "./field-spec";
import { FormField } from "./form-field";
import { News } from "./news";

/**
 * Every form that changes something: native, so that it works without scripts, with what was typed kept through a
 * refusal. `formKey` makes a second press harmless; `version` tells the server how old this page is.
 */
export const ActionForm = ({
  action,
  fields,
  submit,
  weight = "first",
  formKey,
  version,
  keep,
  busy = "Saving…",
  refused,
}: {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  fields: readonly FieldSpec[];
  submit: string;
  weight?: Weight;
  formKey: string;
  version?: number;
  /** Keeps typed text in this browser tab: who types, and in which form about what. */
  keep?: { readonly person: string; readonly form: string };
  busy?: string;
  /** Said above what is wrong, of a form that saves nothing. */
  refused?: string;
}) => {
  const [state, send, pending] = useActionState(action, EMPTY_FORM);
  const answered = state !== EMPTY_FORM && state.problems.length > 0;
  // A page that has been told what is new stays as new as that through the answers that follow.
  const shown = state.news?.version ?? state.typed.version ?? version;
  const errorOf = (name: string) => state.problems.find((problem) => problem.name === name)?.message;
  // A refusal may be about a field that this form does not have: then it is about the whole form, and links nowhere.
  const problems = state.problems.map(({ name, message }) =>
    fields.some((field) => field.name === name) ? { name, message } : { message },
  );
  return (
    <form action={send} className="stack-wide" noValidate>
      <ErrorSummary problems={problems} title={refused} />
      <News news={state.news} />
      <input type="hidden" name="key" value={formKey} />
      {shown !== undefined && <input type="hidden" name="version" value={shown} />}
      {/* An answer mounts the fields anew: the browser then shows what was typed, in lists and boxes too. */}
      {fields.map((spec) => (
        <FormField
          key={`${spec.name} ${spec.is === "hidden" ? spec.value : JSON.stringify(state.typed)}`}
          spec={spec}
          typed={state.typed}
          answered={answered}
          error={errorOf(spec.name)}
        />
      ))}
      {keep && <KeepTyped person={keep.person} form={keep.form} />}
      <Button weight={weight} disabled={pending}>
        {pending ? busy : submit}
      </Button>
    </form>
  );
};
