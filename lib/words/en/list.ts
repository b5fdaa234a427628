import { longDate } from "@/lib/format/dates";
import type { ListWords } from "../language/list";
import { at } from "../refused";
import { say, strong } from "../sentence";

const LISTS: ListWords["list"] = {
  "evidence-kinds": {
    title: "Kinds of evidence",
    one: "kind of evidence",
    means: "What a force chooses when it adds evidence to a finding.",
  },
  themes: {
    title: "Themes",
    one: "theme",
    means: "What a finding is about. Inspectors choose it; the register is filtered by it.",
  },
  bodies: {
    title: "Other bodies",
    one: "body",
    means: "Whom a finding can wait for: what another body has to do first.",
  },
  "inspection-types": {
    title: "Types of inspection",
    one: "type of inspection",
    means: "The programme that a report belongs to.",
  },
  rounds: {
    title: "Rounds",
    one: "round",
    means: "A time in which inspections of one type judge the same questions on the same grades.",
  },
  questions: {
    title: "Questions",
    one: "question",
    means: "What is judged in a round. They are offered where a judgment is recorded.",
  },
  "grade-schemes": {
    title: "Grade schemes",
    one: "grade scheme",
    means: "Grades that are given together, in their order.",
  },
  phases: {
    title: "Phases",
    one: "phase",
    means:
      "What the two phases of HMICFRS’s monitoring of a force are called. There are these two; their names may change.",
  },
  levels: {
    title: "Levels",
    one: "level",
    means: "What another body than HMICFRS says of a force, beside its phase.",
  },
  grades: { title: "Grades", one: "grade", means: "What a judgment can be." },
};

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const one = (list: keyof typeof LISTS) => capital(LISTS[list].one);

export const list: ListWords = {
  list: LISTS,
  facts: {
    "list-entry-added": ({ list, name, from }) =>
      say([`${one(list)} added: `, strong(name), from === null ? "" : `, from ${longDate(from)}`]),
    "list-entry-renamed": ({ list, before, name }) => say([`${one(list)} ${before} renamed: `, strong(name)]),
    "list-entry-moved": ({ list, name, place }) =>
      say([`${one(list)} `, strong(name), ` moved to place ${place} of its list`]),
    "list-entry-ended": ({ list, name, endedOn, why }) =>
      say([`${one(list)} `, strong(name), ` ended: not offered from ${longDate(endedOn)}`], why),
    "list-entry-resumed": ({ list, name, why }) => say([`${one(list)} `, strong(name), " offered again"], why),
  },
  refusals: {
    "not-on-list": ({ list, field, name }) =>
      at(field, `The list of ${LISTS[list].title.toLowerCase()} does not offer “${name}”. Choose another entry.`),
    "name-taken": ({ list, name, ended }) =>
      at(
        "name",
        ended
          ? `There is a ${LISTS[list].one} called “${name}” already; it has ended. Offer it again, or give another name.`
          : `There is a ${LISTS[list].one} called “${name}” already. Give another name.`,
      ),
    "list-fixed": ({ list }) =>
      `The list of ${LISTS[list].title.toLowerCase()} has the entries that it has: they can be renamed, not added or ended.`,
    "last-entry": ({ list }) =>
      `This is the last ${LISTS[list].one} that goes on being offered. Add another one first.`,
    "entry-ended": ({ name }) => `The entry “${name}” has ended already. Reload the page to see since when.`,
    "entry-not-ended": ({ name }) => `The entry “${name}” has not ended. Reload the page to see it as it is.`,
    "entry-named": ({ by }) => `This entry goes on being used by “${by}”. End that first.`,
  },
  done: {
    "add-entry": ["The entry is added.", "It is offered on the forms from now on, or from the day you gave."],
    "change-entry": ["The entry is changed.", "What was recorded with it shows its new name."],
    "end-entry": ["The entry is ended.", "What was recorded with it stays as it is."],
    "resume-entry": ["The entry is offered again.", ""],
  },
};
