import { z } from "zod";
import type { AddEntry } from "@/lib/domain/list/commands";
import type { ListName } from "@/lib/domain/list/lists";
import { count, day, listed, optionalDay, several, someWords } from "./fields";

const name = someWords("The name", "Give the name, as the forms are to show it.", 200).transform((typed) =>
  typed.replace(/\s+/g, " "),
);
/** Counted from 1; what is no place is none. */
const place = count.transform((given) => (given === 0 ? null : given));
const facts = { name, place, from: optionalDay("The first day") };

/** What a new entry says of itself, and what it belongs to in its list. */
const ADD: { readonly [Name in ListName]: z.ZodType<Omit<AddEntry, "do" | "list">> } = {
  "evidence-kinds": z.object(facts),
  themes: z.object(facts),
  bodies: z.object(facts),
  "inspection-types": z.object(facts),
  grades: z.object(facts),
  phases: z.object(facts),
  levels: z.object(facts),
  "grade-schemes": z.object({
    ...facts,
    grades: several.refine((keys) => keys.length > 0, "Choose the grades that are given together."),
  }),
  rounds: z.object({
    ...facts,
    type: listed("Choose the type of inspection that the round is of."),
    scheme: listed("Choose the grades that it gives."),
  }),
  questions: z.object({ ...facts, round: listed("Choose the round in which it is asked.") }),
};

export const addEntryForm = (list: ListName): z.ZodType<Omit<AddEntry, "do" | "list">> => ADD[list];

export const changeEntryForm = z.object({ name, place });

export const endEntryForm = z.object({
  endedOn: day("The first day on which it is not offered"),
  why: someWords("Why", "Say why the entry ends."),
});

export const resumeEntryForm = z.object({ why: someWords("Why", "Say why it is offered again.") });
