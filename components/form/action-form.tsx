"use client";

import { type ReactNode, useActionState } from "react";
import { Button, type Weight } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { KeepTyped } from "@/components/ui/keep-typed";
import { TakeFocus } from "@/components/ui/take-focus";
import type { FieldSpec } from "@/lib/forms/field-spec";
import { EMPTY_FORM, type FormState, PROOF } from "@/lib/forms/form-state";
import { FormField } from "./form-field";
import { FormSummary } from "./form-summary";
import { News } from "./news";
import { ProveField } from "./prove-field";
import { SessionOver } from "./session-over";
import { useTypedBefore } from "./typed-before";

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
  confirms,
  onward = "Continue",
  below,
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
  /** What the form will do, for one whose action sums it up first, to be confirmed. */
  confirms?: string;
  /** What the button says that leads to the summary, where a page has several. */
  onward?: string;
  /** Stands below the button while the form is filled in. */
  below?: ReactNode;
  busy?: string;
  /** Said above what is wrong, of a form that saves nothing. */
  refused?: string;
}) => {
  const before = useTypedBefore(fields);
  const [state, send, pending] = useActionState(action, before ? { ...EMPTY_FORM, typed: before } : EMPTY_FORM);
  const answered = Object.keys(state.typed).length > 0;
  // A page that has been told what is new stays as new as that through the answers that follow.
  const shown = state.news?.version ?? state.typed.version ?? version;
  const errorOf = (name: string) => state.problems.find((problem) => problem.name === name)?.message;
  // A refusal may be about a field that this form does not have: then it is about the whole form, and links nowhere.
  const problems = state.problems.map(({ name, message }) =>
    name === PROOF || fields.some((field) => field.name === name) ? { name, message } : { message },
  );
  return (
    <form action={send} className="stack-wide" noValidate>
      {state.toConfirm ? (
        <div className="max-w-3xl">
          <FormSummary
            fields={fields}
            typed={state.typed}
            foreseen={state.foreseen}
            proof={state.proof}
            means={confirms}
            submit={submit}
            weight={weight}
            busy={busy}
          />
        </div>
      ) : (
        <>
          {state.signIn && <SessionOver signIn={state.signIn} />}
          <ErrorSummary problems={problems} title={refused} />
          <News news={state.news} />
          {answered && problems.length === 0 && !state.signIn && <NotDone isBack={state.typed === before} />}
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
          {state.proof && <ProveField {...state.proof} />}
          {keep && <KeepTyped person={keep.person} form={keep.form} cameBack={answered} />}
          {confirms === undefined ? (
            <Button weight={weight} disabled={pending}>
              {pending ? busy : submit}
            </Button>
          ) : (
            <Button weight="first" disabled={pending}>
              {pending ? "Checking…" : onward}
            </Button>
          )}
          {below}
        </>
      )}
    </form>
  );
};

/** Above a form that its writer came back to: from the summary, or from signing in again. */
const NotDone = ({ isBack }: { isBack: boolean }) => (
  <p className="quiet" tabIndex={-1}>
    <TakeFocus />
    {isBack
      ? "What you had typed here is back. It was not saved."
      : "Nothing is done yet. Change what you want, then continue."}
  </p>
);
