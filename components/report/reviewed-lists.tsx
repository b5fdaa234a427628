import { JudgmentTag } from "@/components/finding/judgment-tag";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { excerpt } from "@/lib/domain/excerpt";
import type { Entry } from "@/lib/domain/list/lists";
import type { ReviewedChange, ReviewedJudgment } from "@/lib/domain/report-review/review";
import { longDate } from "@/lib/format/dates";
import { type Press, PressForm } from "./press-form";
import { Reasons } from "./reasons";

type PressOn = (key: string) => Press;

const CHANGES: Record<ReviewedChange["what"], string> = {
  close: "Reported closed",
  "keep-open": "Said to be still open",
  "enter-engage": "Reported moved to Engage",
  "leave-engage": "Reported returned to Scan",
};

const Keep = ({
  item,
  version,
  press,
  what,
}: {
  item: { key: string; keep: boolean };
  version: number;
  press: PressOn;
  what: string;
}) => (
  <PressForm press={press(item.key)} version={version}>
    <input type="hidden" name="keep" value={item.keep ? "no" : "yes"} />
    <Button small>
      {item.keep ? "Leave out" : "Take it"}
      <span className="sr-only">: {what}</span>
    </Button>
  </PressForm>
);

/** Judgments to confirm, correct or leave out. */
export const ReviewedJudgments = ({
  judgments,
  grades,
  base,
  version,
  press,
}: {
  judgments: readonly ReviewedJudgment[];
  grades: readonly Entry[];
  base: string;
  version: number;
  press: PressOn;
}) => (
  <ul className="stack" id="judgments">
    {judgments.map((judgment) => (
      <li key={judgment.key} id={judgment.key} className={judgment.keep ? "draft" : "draft quiet"}>
        <p>
          {judgment.question} <JudgmentTag grade={judgment.grade} grades={grades} />{" "}
          {!judgment.keep && <span className="small">left out</span>}
        </p>
        <div className="buttons print:hidden">
          <Keep item={judgment} version={version} press={press} what={judgment.question} />
          <Link href={`${base}/${judgment.key}`} className="small">
            Correct<span className="sr-only"> {judgment.question}</span>
          </Link>
        </div>
      </li>
    ))}
  </ul>
);

/** What a letter says of findings or of the force's phase; it goes to the inspector's desk. */
export const ReviewedChanges = ({
  changes,
  force,
  texts,
  base,
  version,
  press,
}: {
  changes: readonly ReviewedChange[];
  /** The force that the report is read for. */
  force: string;
  /** Wordings of findings that a change can be about, by reference. */
  texts: ReadonlyMap<string, string>;
  base: string;
  version: number;
  press: PressOn;
}) => (
  <ul className="stack">
    {changes.map((change) => (
      <li key={change.key} id={change.key} className={change.keep ? "draft" : "draft quiet"}>
        <p>
          <b>
            {CHANGES[change.what]}
            {change.date && ` on ${longDate(change.date)}`}
          </b>
          {(change.what === "enter-engage" || change.what === "leave-engage") && <>: {force}</>}
          {change.keep && change.what === "close" && change.references.length === 0 && (
            <span className="overdue"> say which findings</span>
          )}
          {!change.keep && <span className="small"> left out</span>}
        </p>
        {change.references.length > 0 && (
          <ul>
            {change.references.map((reference) => (
              <li key={reference} className="small">
                <Link href={`/findings/${reference}`}>{reference}</Link> {excerpt(texts.get(reference) ?? "", 80)}
              </li>
            ))}
          </ul>
        )}
        <p className="published small">{change.text}</p>
        <Reasons reasons={change.reasons ?? []} />
        {change.what === "keep-open" && (
          <p className="small quiet">
            Nothing is recorded of this: what is open stays open until an inspector closes it.
          </p>
        )}
        {change.what !== "keep-open" && (
          <div className="buttons print:hidden">
            <Keep item={change} version={version} press={press} what={excerpt(change.text, 60)} />
            <Link href={`${base}/${change.key}`} className="small">
              {change.what === "close" ? "Say which findings, and when" : "Correct the date"}
            </Link>
          </div>
        )}
      </li>
    ))}
  </ul>
);
