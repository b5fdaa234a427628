import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { FindingView } from "@/lib/data/queries/finding-view";
import type { Actor } from "@/lib/domain/actor";
import type { CommandName } from "@/lib/domain/command";
import { type Case, pendingSubmission } from "@/lib/domain/finding/case";

import { notTheirs, offersTo } from "@/lib/forms/offers";
import { commandTitle } from "@/lib/words/command-title";
import { wordRefusal } from "@/lib/words/word-refusal";

const BUTTONS = 4;

/** A decision that nobody asks for is offered, not urged. */
const isOnlyPossible = (name: CommandName, theCase: Case) =>
  name === "reopen" || (name === "close" && pendingSubmission(theCase) === null);

/** What this person can do on this finding now, the first thing first; and who can do what they cannot. */
export const ActionsCard = ({ actor, view }: { actor: Actor; view: FindingView }) => {
  const { case: theCase, summary } = view;
  const offers = offersTo(actor, theCase);
  const href = (name: string) => `/findings/${summary.reference}/${name}`;
  return (
    <Card title="What you can do now" screenOnly>
      {offers.length > 0 ? (
        <ul className="space-y-3">
          {offers.slice(0, BUTTONS).map((name, at) => (
            <li key={name}>
              <ButtonLink
                href={href(name)}
                weight={at === 0 && !isOnlyPossible(name, theCase) ? "first" : "plain"}
                wide
              >
                {commandTitle(name, theCase)}
              </ButtonLink>
            </li>
          ))}
        </ul>
      ) : (
        <p className="quiet">Nothing: you can read this finding and its history.</p>
      )}
      {offers.length > BUTTONS && (
        <ul className="space-y-1.5" aria-label="More that you can do">
          {offers.slice(BUTTONS).map((name) => (
            <li key={name}>
              <Link href={href(name)}>{commandTitle(name, theCase)}</Link>
            </li>
          ))}
        </ul>
      )}
      {notTheirs(actor, theCase).map(({ name, refusal }) => (
        <p key={name} className="small quiet">
          {wordRefusal(refusal, name).text}
        </p>
      ))}
    </Card>
  );
};
