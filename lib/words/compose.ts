import type { Done, Words } from "./language";

type Together = "commands" | "done" | "facts" | "refusals";

/** A language from its nouns. Total: what one of them has forgotten does not compile here. */
export const compose = (nouns: Omit<Words, Together>): Words => {
  const commands: Words["commands"] = {
    ...nouns.allocation.commands,
    ...nouns.assurance.commands,
    ...nouns.closure.commands,
    ...nouns.doneTest.commands,
    ...nouns.dependency.commands,
    ...nouns.engage.commands,
    ...nouns.evidence.commands,
    ...nouns.finding.commands,
    ...nouns.progress.commands,
    ...nouns.publicWording.commands,
    ...nouns.sorting.commands,
    ...nouns.submission.commands,
    ...nouns.target.commands,
  };
  return {
    ...nouns,
    commands,
    done: {
      ...doneOf(commands),
      ...doneOf(nouns.engage.forceCommands),
      ...nouns.assurance.done,
      ...doneOf(nouns.response.commands),
      ...nouns.evidence.done,
      ...nouns.finding.done,
      ...nouns.import.done,
      ...nouns.inspection.done,
      ...nouns.list.done,
      ...nouns.people.done,
      ...nouns.progress.done,
      ...nouns.proposal.done,
      ...nouns.reading.done,
    },
    facts: {
      ...nouns.allocation.facts,
      ...nouns.assurance.facts,
      ...nouns.closure.facts,
      ...nouns.doneTest.facts,
      ...nouns.dependency.facts,
      ...nouns.engage.facts,
      ...nouns.evidence.facts,
      ...nouns.finding.facts,
      ...nouns.inspection.facts,
      ...nouns.list.facts,
      ...nouns.people.facts,
      ...nouns.progress.facts,
      ...nouns.import.facts,
      ...nouns.proposal.facts,
      ...nouns.response.facts,
      ...nouns.publicWording.facts,
      ...nouns.sorting.facts,
      ...nouns.submission.facts,
      ...nouns.target.facts,
    },
    refusals: {
      ...nouns.register.refusals,
      ...nouns.allocation.refusals,
      ...nouns.assurance.refusals,
      ...nouns.closure.refusals,
      ...nouns.doneTest.refusals,
      ...nouns.dependency.refusals,
      ...nouns.engage.refusals,
      ...nouns.evidence.refusals,
      ...nouns.finding.refusals,
      ...nouns.publicWording.refusals,
      ...nouns.import.refusals,
      ...nouns.inspection.refusals,
      ...nouns.list.refusals,
      ...nouns.people.refusals,
      ...nouns.progress.refusals,
      ...nouns.proposal.refusals,
      ...nouns.reading.refusals,
      ...nouns.response.refusals,
      ...nouns.submission.refusals,
      ...nouns.target.refusals,
    },
  };
};

const doneOf = <Name extends string>(commands: { readonly [One in Name]: { readonly done: Done } }) =>
  Object.fromEntries(
    Object.entries<{ readonly done: Done }>(commands).map(([name, { done }]) => [name, done]),
  ) as Record<Name, Done>;
