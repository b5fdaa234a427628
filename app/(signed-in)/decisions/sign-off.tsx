import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/form/action-form";
import { Illustrative } from "@/components/ui/illustrative";
import { Link } from "@/components/ui/link";
import type { SubmissionToSign } from "@/lib/data/queries/decisions";
import type { CalendarDate } from "@/lib/domain/calendar";
import { excerpt } from "@/lib/domain/excerpt";
import { age, longDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import { words } from "@/lib/words/words";
import { Answers } from "../findings/[reference]/parts/answers";
import { signOff } from "./actions";

/** One draft that waits for sign-off: the words beside the press, and what they rest on one link away. */
export const SignOff = ({ draft, today }: { draft: SubmissionToSign; today: CalendarDate }) => {
  const { reference, text, under, statement, answers, points, by, on, shared, tests, met, illustrative, version } =
    draft;
  return (
    <li className="entry">
      <div className="grid max-w-none! items-start gap-x-8 gap-y-4 min-[60rem]:grid-cols-[2fr_1fr]">
        <div className="space-y-2">
          <h3>
            <Link href={`/findings/${reference}`}>{reference}</Link>
            {under && <span className="quiet font-normal"> of {under}</span>}
          </h3>
          <p className="published">{excerpt(text, 160)}</p>
          <p className="whitespace-pre-line">{statement}</p>
          <Answers points={points} answers={answers} />
          <p className="small quiet">
            Drafted by {by}, begun {longDate(on)} ({age(on, today)}) {illustrative && <Illustrative />}
          </p>
        </div>
        <div className="space-y-3">
          <p>
            It rests on {counted(shared, "note")} shared with HMICFRS;{" "}
            {tests > 0 ? words.doneTest.metOf(met, tests) : "no done test yet"}.{" "}
            <Link href={`/findings/${reference}/sign-submission`}>Read what {reference} rests on</Link>
          </p>
          <ActionForm
            action={signOff.bind(null, reference)}
            fields={[]}
            submit={`Sign off ${reference}`}
            formKey={randomUUID()}
            version={version}
          />
        </div>
      </div>
    </li>
  );
};
