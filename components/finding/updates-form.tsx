"use client";

import { type ReactNode, useActionState, useEffect } from "react";
import { FormField } from "@/components/form/form-field";
import { News, NewsLineShown } from "@/components/form/news";
import { SessionOver } from "@/components/form/session-over";
import { useTypedBefore } from "@/components/form/typed-before";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FieldError } from "@/components/ui/field";
import { KeepTyped } from "@/components/ui/keep-typed";
import { Notice } from "@/components/ui/notice";
import { forgetOf, typedKey } from "@/components/ui/typed-store";
import type { Typed } from "@/lib/forms/form-state";
import { NOTHING_SENT, nameOf, type UpdateRow, type UpdatesState } from "@/lib/forms/updates-state";

type Action = (state: UpdatesState, data: FormData) => Promise<UpdatesState>;

/**
 * A few fields for each of several findings, and one button. What is refused comes back on top as it was typed, with the
 * sentence that says why; what is saved is said. Without scripts it does the same.
 */
export const UpdatesForm = ({
  action,
  rows,
  formKey,
  keep,
  save = "Save the updates",
  below,
  empty,
}: {
  action: Action;
  rows: readonly UpdateRow[];
  formKey: string;
  keep: { readonly person: string; readonly form: string };
  /** The button: a verb and what it saves. */
  save?: string;
  below?: ReactNode;
  /** Stands there when there is no finding to say something of, and none that came back. */
  empty: ReactNode;
}) => {
  const before = useTypedBefore(rows.flatMap(({ fields }) => fields));
  const [state, send, pending] = useActionState(action, before ? { ...NOTHING_SENT, typed: before } : NOTHING_SENT);
  useEffect(() => {
    // What is saved is not to be typed again by what was kept of it.
    forgetOf(typedKey(keep.person, keep.form), (name) => state.saved.some((reference) => name.includes(reference)));
  }, [state.saved, keep.person, keep.form]);
  const left = new Set(state.rows.map(({ reference }) => reference));
  const shown = [...state.rows, ...rows.filter(({ reference }) => !left.has(reference))];
  if (shown.length === 0 && state.problems.length === 0) return empty;
  return (
    <form action={send} className="stack-wide updates" noValidate>
      {state.signIn && <SessionOver signIn={state.signIn} />}
      <WhatIsSaved state={state} />
      <ErrorSummary
        title={state.saved.length > 0 ? "These were not saved" : undefined}
        problems={state.problems.map((problem) =>
          "reference" in problem
            ? { name: problem.name, message: `${problem.reference}: ${problem.message}` }
            : problem,
        )}
      />
      <input type="hidden" name="key" value={formKey} />
      {shown.map((row) => (
        <UpdateOfRow key={row.reference} row={row} state={state} />
      ))}
      <KeepTyped person={keep.person} form={keep.form} cameBack={Object.keys(state.typed).length > 0} />
      <div className="updates-save">
        <Button weight="first" disabled={pending}>
          {pending ? "Saving…" : save}
        </Button>
        {below}
      </div>
    </form>
  );
};

/** "4 of 5 saved", and which. */
export const WhatIsSaved = ({ state: { saved, rows } }: { state: UpdatesState }) =>
  saved.length > 0 && (
    <div role="status">
      <Notice tone="done" title={`${saved.length} of ${saved.length + rows.length} saved`}>
        {saved.join(", ")}. What was not saved stands here as you typed it.
      </Notice>
    </div>
  );

/** What is new of a finding: the latest, and the rest one press away. */
const NewsOfRow = ({ news: { title, lines, more } }: { news: NonNullable<UpdateRow["news"]> }) => {
  const [latest, ...others] = lines;
  const count = others.length + more;
  return (
    <div className="small update-news">
      <h2>{title}</h2>
      {latest && (
        <p className="update-latest">
          <NewsLineShown line={latest} />
        </p>
      )}
      {count > 0 && (
        <details className="disclosure">
          <summary>{count === 1 ? "and one thing before it" : `and ${count} things before it`}</summary>
          <div>
            <ul>
              {others.map((line) => (
                <li key={JSON.stringify(line)}>
                  <NewsLineShown line={line} />
                </li>
              ))}
            </ul>
            {more > 0 && <p className="quiet">and {more} more, in its history</p>}
          </div>
        </details>
      )}
    </div>
  );
};

/** One finding with its fields, what is wrong with them, and what somebody else did meanwhile. */
export const UpdateOfRow = ({ row, state }: { row: UpdateRow; state: UpdatesState }) => {
  const { reference, text, about, next, news, links = [], fields, folded } = row;
  const { typed, problems, newsOf } = state;
  const errorOf = (name: string) => problems.find((problem) => problem.name === name)?.message;
  const whole = errorOf(nameOf("row", reference));
  const version = newsOf[reference]?.version ?? typed[nameOf("version", reference)] ?? row.version;
  const own: Typed = Object.fromEntries(
    fields.map(({ name }) => [name, typed[name] ?? ""]).filter(([, was]) => was !== ""),
  );
  const isFolded = ({ name }: { readonly name: string }) => folded?.names.includes(name) ?? false;
  const hidden = fields.filter(isFolded);
  const isOpen = hidden.some(({ name }) => own[name] !== undefined || errorOf(name) !== undefined);
  /* An answer mounts the fields anew, so that what came back is shown and what is saved is not. */
  const shown = (spec: (typeof fields)[number]) => (
    <FormField
      key={`${spec.name} ${JSON.stringify(own)} ${row.version}`}
      spec={spec}
      typed={own}
      answered={false}
      error={errorOf(spec.name)}
    />
  );
  return (
    <fieldset className="card update" id={nameOf("row", reference)}>
      <legend className="sr-only">
        {reference}: {text}
      </legend>
      <div className="update-about">
        <a className="published update-words" href={`/findings/${reference}`}>
          {text}
        </a>
        <p className="small quiet">
          {reference} · {about.join(" · ")}
        </p>
        {next && <p className="small">{next}</p>}
        {news && <NewsOfRow news={news} />}
        {links.length > 0 && (
          <ul className="small">
            {links.map(({ href, label, says }) => (
              <li key={href}>
                <a href={href}>{label}</a> {says}
              </li>
            ))}
          </ul>
        )}
        {whole && <FieldError name={nameOf("row", reference)}>{whole}</FieldError>}
        <News news={newsOf[reference] ?? null} />
      </div>
      <div className="update-fields">
        <input type="hidden" name={nameOf("version", reference)} value={String(version)} />
        {fields.filter((spec) => !isFolded(spec)).map(shown)}
        {folded && (
          <details className="disclosure update-more" key={String(isOpen)} open={isOpen}>
            <summary>{folded.summary}</summary>
            <div className="update-fields">{hidden.map(shown)}</div>
          </details>
        )}
      </div>
    </fieldset>
  );
};
