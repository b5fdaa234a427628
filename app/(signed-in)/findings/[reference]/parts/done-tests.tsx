import { Illustrative } from "@/components/ui/illustrative";
import { Link } from "@/components/ui/link";
import type { CommandName } from "@/lib/domain/command";
import { type DoneTest, frozenTest, stateOf } from "@/lib/domain/done-test/done-test";
import type { Case } from "@/lib/domain/finding/case";
import { longDate } from "@/lib/format/dates";
import { joined } from "@/lib/format/lists";
import { words } from "@/lib/words/words";
import { DoneTestTag } from "./done-test-tag";

/** Who wrote it, who agreed it, and what shows it, in a line. */
function said(test: DoneTest, theCase: Case): string {
  const { by, agreedOn, agreedBy, metOn, metBy } = test;
  const shown = frozenTest(test, theCase.evidence).evidence.map((title) => `“${title}”`);
  return [
    `Written by ${by}`,
    ...(agreedOn ? [`agreed ${longDate(agreedOn)} by ${agreedBy}`] : []),
    ...(metOn ? [`met ${longDate(metOn)} by ${metBy}`] : []),
    ...(shown.length > 0 ? [`shown by ${joined(shown)}`] : []),
  ].join("; ");
}

/** What has to be shown before a submission: each in its words, with how it stands, and what this person can do about it. */
export const DoneTests = ({
  theCase,
  reference,
  offers,
}: {
  theCase: Case;
  reference: string;
  offers: readonly CommandName[];
}) => {
  const { doneTests, evidence } = theCase;
  if (doneTests.length === 0) return null;
  const href = (name: CommandName, test: DoneTest) => `/findings/${reference}/${name}?of=${test.id}`;
  return (
    <div className="stack" id="done-tests">
      <h3>Done tests</h3>
      <ul className="entries">
        {doneTests.map((test) => {
          const state = stateOf(test, evidence);
          const canMeet = offers.includes("meet-done-test") && (state === "agreed" || state === "evidence-gone");
          const canUnmeet = offers.includes("unmeet-done-test") && test.metOn !== null;
          return (
            <li className="entry" key={test.id}>
              <p>
                <DoneTestTag state={state}>{words.doneTest.state[state]}</DoneTestTag> {test.text}{" "}
                {test.illustrative && <Illustrative />}
              </p>
              {test.metNote && <p className="small whitespace-pre-line">{test.metNote}</p>}
              <p className="small quiet">{said(test, theCase)}</p>
              {(canMeet || canUnmeet) && (
                <p className="small print:hidden">
                  {canMeet && (
                    <Link href={href("meet-done-test", test)}>
                      Show it met<span className="sr-only">: {test.text}</span>
                    </Link>
                  )}
                  {canMeet && canUnmeet && " · "}
                  {canUnmeet && (
                    <Link href={href("unmeet-done-test", test)}>
                      Take back that it is met<span className="sr-only">: {test.text}</span>
                    </Link>
                  )}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
};
