import { z } from "zod";
import { addDays, addMonths, type CalendarDate } from "@/lib/domain/calendar";
import type { Entry } from "@/lib/domain/list/lists";
import { nameIn } from "@/lib/domain/list/lists";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import { longDate } from "@/lib/format/dates";
import type { CommandForm, FormFacts } from "./command-form";
import { entryOptions } from "./entry-options";
import type { FieldSpec } from "./field-spec";
import { day, identifier, listed, someWords } from "./fields";

export const addDependencyForm = z.object({
  body: listed("Choose the body from the list."),
  contact: someWords(
    "The post that is asked",
    "Give the post that is asked there, for example “Head of disclosure”.",
    200,
  ),
  needed: someWords("What is needed", "Say what is needed from them, so that everybody can tell when it has come."),
  nextCheckOn: day("The day of the next check"),
});

const which = identifier("Choose what it is about.");

export const checkDependencyForm = z.object({
  dependencyId: which,
  heard: someWords("What was heard", "Say what they told you, or that nothing was heard."),
  nextCheckOn: day("The day of the next check"),
});

/** Stands on one page with the form of a check, so that the two fields have names of their own. */
export const endDependencyForm = z
  .object({ endedId: which, cameOf: someWords("What came of it", "Say what came of it.") })
  .transform(({ endedId, cameOf }) => ({ dependencyId: endedId, cameOf }));

const nextCheck = (today: CalendarDate): FieldSpec => ({
  is: "date",
  name: "nextCheckOn",
  label: "Next check",
  hint: `When the force next asks: by ${longDate(addMonths(today, 6))} at the latest. The owner is asked to on that day.`,
  earliest: addDays(today, 1),
});

/** What is asked of something that is waited for, of one finding or of many. */
export const dependencyFields = (bodies: readonly Entry[], today: CalendarDate): readonly FieldSpec[] => [
  {
    is: "select",
    name: "body",
    label: "Which body?",
    hint: "One that is missing here is “Other” until HMICFRS’s administrator adds it to the list.",
    empty: "Choose a body",
    options: entryOptions(bodies, today),
  },
  {
    is: "line",
    name: "contact",
    label: "Which post is asked there?",
    hint: "The post, not the person: “Head of disclosure”, “Service manager”.",
  },
  {
    is: "text",
    name: "needed",
    label: "What is needed from them?",
    hint: "The policing body and HMICFRS read it.",
    most: LONGEST_TEXT,
    rows: 3,
  },
  nextCheck(today),
];

/** Which of what is waited for; the only one is chosen already. */
function whichOne({ view }: FormFacts, name: "dependencyId" | "endedId"): FieldSpec {
  const { dependencies, lists } = view.case;
  const [only] = dependencies.length === 1 ? dependencies : [];
  return {
    is: "radios",
    name,
    label: "About what?",
    ...(only && { value: only.id }),
    options: dependencies.map(({ id, body, contact, needed, nextCheckOn }) => ({
      value: id,
      label: `${nameIn(lists.bodies, body)}: ${needed}`,
      hint: `${contact}; next check ${longDate(nextCheckOn)}`,
    })),
  };
}

export const addDependency: CommandForm<"add-dependency"> = {
  typed: addDependencyForm,
  means: () =>
    "While it waits and no check of that is past, what is overdue of it counts as theirs, not ours. A target date moves only by a date move: this moves none.",
  fields: ({ view, today }) => dependencyFields(view.case.lists.bodies, today),
  submit: "Record that it waits",
};

export const checkDependency: CommandForm<"check-dependency"> = {
  typed: checkDependencyForm,
  means: () => "What was heard stands in the history, whatever it is. It goes on waiting.",
  fields: (facts) => [
    whichOne(facts, "dependencyId"),
    { is: "text", name: "heard", label: "What was heard?", most: LONGEST_TEXT, rows: 3 },
    nextCheck(facts.today),
  ],
  submit: "Record the check",
  answer: "It goes on waiting",
};

export const endDependency: CommandForm<"end-dependency"> = {
  typed: endDependencyForm,
  means: () => "What was needed has come, or will not: the finding is the force’s again.",
  fields: (facts) => [
    whichOne(facts, "endedId"),
    { is: "text", name: "cameOf", label: "What came of it?", most: LONGEST_TEXT, rows: 3 },
  ],
  submit: "It waits no more",
  weight: "plain",
  answer: "It waits no more",
  standsWith: "check-dependency",
};
