"use client";

import { useActionState } from "react";
import { SessionOver } from "@/components/form/session-over";
import { Button, ButtonLink, Buttons } from "@/components/ui/button";
import type { LargestFile } from "@/components/ui/chosen-file";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FileField } from "@/components/ui/file-field";
import { Notice } from "@/components/ui/notice";
import { TakeFocus } from "@/components/ui/take-focus";
import { STEP } from "@/lib/forms/form-state";
import {
  NO_FILE,
  nameOf,
  UPDATE_FIELDS,
  type UpdateDifference,
  type UpdatesFileState,
} from "@/lib/forms/updates-state";
import { UpdateOfRow, WhatIsSaved } from "./updates-form";

/**
 * A filled-in form is chosen; what it would change is shown, with what has to be put right first; one press saves. All of it
 * travels in the page: nothing is stored in between, and without scripts it does the same.
 */
export const UpdatesFile = ({
  action,
  formKey,
  largest,
}: {
  action: (state: UpdatesFileState, data: FormData) => Promise<UpdatesFileState>;
  formKey: string;
  largest: LargestFile;
}) => {
  const [state, send, pending] = useActionState(action, NO_FILE);
  const { isRead, differences, rows, problems, lost } = state;
  const all = differences.length + rows.length;
  if (!isRead)
    return (
      <form action={send} className="stack-wide" noValidate>
        {state.signIn && <SessionOver signIn={state.signIn} />}
        <ErrorSummary title="The file was not read" problems={problems} />
        <FileField
          name="file"
          label="The form, filled in"
          accept=".xlsx,.csv"
          largest={largest}
          error={problems[0]?.message}
        />
        <Button weight="first" disabled={pending}>
          {pending ? "Reading…" : "Show what it would change"}
        </Button>
      </form>
    );
  return (
    <form action={send} className="stack-wide updates" noValidate>
      <input type="hidden" name="key" value={formKey} />
      {state.signIn && <SessionOver signIn={state.signIn} />}
      <WhatIsSaved state={state} />
      <Notice tone={problems.length > 0 ? "warn" : "note"} title={`${counted(all, "update")}, nothing of it saved yet`}>
        <TakeFocus />
        {problems.length > 0 && `${counted(rows.length, "row")} to be looked at first. `}
        {lost.length > 0 && `${counted(lost.length, "row")} about no finding. `}
        Save when it is right.
      </Notice>
      <ErrorSummary
        title="Put these right here, or in the file"
        problems={problems.map((problem) =>
          "reference" in problem
            ? { name: problem.name, message: `${problem.reference}: ${problem.message}` }
            : problem,
        )}
      />
      {rows.map((row) => (
        <UpdateOfRow key={row.reference} row={row} state={state} />
      ))}
      {differences.length > 0 && <Differences state={state} />}
      {lost.length > 0 && (
        <Notice tone="warn" title={`${counted(lost.length, "row")} of the file will not be saved`}>
          <ul className="list-disc space-y-1 pl-5">
            {lost.map(({ row, why, said }) => (
              <li key={row}>
                Row {row}: {why}
                <span className="quiet block wrap-anywhere">“{said.join("” · “")}”</span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Buttons>
        {all > 0 && (
          <Button weight="first" name={STEP} value="save" disabled={pending}>
            {pending ? "Saving…" : `Save ${counted(all, "update")}`}
          </Button>
        )}
        <ButtonLink href="/updates/file">Choose another file</ButtonLink>
      </Buttons>
    </form>
  );
};

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;

/** What would be saved, from what it is to what it becomes; with it what is sent. */
const Differences = ({ state: { differences, typed } }: { state: UpdatesFileState }) => (
  <div className="stack">
    <h2>What will change</h2>
    <ul className="entries">
      {differences.map((one) => (
        <li key={one.reference}>
          <Difference one={one} />
          {[...UPDATE_FIELDS, "version" as const].map((field) => {
            const name = nameOf(field, one.reference);
            return <input key={name} type="hidden" name={name} value={String(typed[name] ?? "")} />;
          })}
        </li>
      ))}
    </ul>
  </div>
);

const Difference = ({ one: { row, reference, text, lines } }: { one: UpdateDifference }) => (
  <>
    <p>
      <a href={`/findings/${reference}`}>{reference}</a> <span className="published update-words">{text}</span>
    </p>
    <dl className="facts">
      {lines.map(({ what, from, to }) => (
        <div key={what} className="contents">
          <dt>{what}</dt>
          <dd className="wrap-anywhere whitespace-pre-line">
            {from !== null && (
              <>
                <span className="quiet">{from}</span> <span aria-hidden="true">→</span>
                <span className="sr-only"> becomes </span>{" "}
              </>
            )}
            {to}
          </dd>
        </div>
      ))}
    </dl>
    <p className="small quiet">Row {row} of the file</p>
  </>
);
