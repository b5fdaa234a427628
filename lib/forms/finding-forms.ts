import type { z } from "zod";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Command, CommandName, CommandOf } from "@/lib/domain/command";
import { WORKFLOW } from "@/lib/domain/workflow";
import { closeForm, reopenForm } from "./finding-closure";
import { allocateForm, passBackForm, updateProgressForm } from "./finding-delivery";
import { moveToEngageForm, returnToOpenForm } from "./finding-engage";
import { addEvidenceForm, widenEvidenceForm, withdrawEvidenceForm } from "./finding-evidence";
import { correctRecordForm, linkForm, recordAssuranceForm } from "./finding-record";
import { draftSubmissionForm, returnSubmissionForm, submitForm, withdrawSubmissionForm } from "./finding-submission";
import { approveTargetForm, declineTargetForm, proposeTargetForm } from "./finding-targets";

/** What a form says of a command. The day is today where the form does not ask for one. */
type Said<Name extends CommandName> = Omit<CommandOf<Name>, "do" | "id" | "on"> & { readonly on?: CalendarDate };

/** One form per command. Total: a new command does not compile without the form that asks for it. */
export const FINDING_FORMS: { readonly [Name in CommandName]: z.ZodType<Said<Name>> } = {
  "move-to-engage": moveToEngageForm,
  "return-to-open": returnToOpenForm,
  "draft-submission": draftSubmissionForm,
  submit: submitForm,
  "withdraw-submission": withdrawSubmissionForm,
  "return-submission": returnSubmissionForm,
  close: closeForm,
  reopen: reopenForm,
  "correct-record": correctRecordForm,
  allocate: allocateForm,
  "pass-back": passBackForm,
  "update-progress": updateProgressForm,
  "add-evidence": addEvidenceForm,
  "widen-evidence": widenEvidenceForm,
  "withdraw-evidence": withdrawEvidenceForm,
  "propose-target": proposeTargetForm,
  "approve-target": approveTargetForm,
  "decline-target": declineTargetForm,
  "record-assurance": recordAssuranceForm,
  link: linkForm,
};

export const isCommandName = (name: unknown): name is CommandName =>
  typeof name === "string" && Object.hasOwn(WORKFLOW, name);

/** The command that a form asks for; `id` is for the row that it makes, where it makes one. */
export const commandFrom = (name: CommandName, said: Said<CommandName>, id: string, today: CalendarDate): Command =>
  ({ id, on: today, ...said, do: name }) as Command;
