import { Card } from "@/components/ui/card";
import { Illustrative } from "@/components/ui/illustrative";
import { Link } from "@/components/ui/link";
import { PublishedText } from "@/components/ui/published";
import type { FindingView } from "@/lib/data/queries/finding-view";
import { longDate } from "@/lib/format/dates";
import { headline } from "@/lib/format/headline";
import { inSentence } from "@/lib/format/in-sentence";
import { words } from "@/lib/words/words";

/** The words of the report, whole and as they are (unless the title of the page is all of them), and where they come from. Their deadline stands among the facts. */
export const PublishedCard = ({ view }: { view: FindingView }) => {
  const { case: theCase, inspection, parent, summary, reassessed } = view;
  const { text, publishedOn } = theCase.finding;
  // The title of the page is all of it.
  const isTitle = headline(text) === text.trim();
  const source = (
    <>
      <Link href={`/inspections/${inspection.slug}`}>{inspection.title}</Link>
      {publishedOn && `, published ${longDate(publishedOn)}`}
      {summary.unconfirmed && "; recorded by the force, not confirmed by the inspectorate"}
      {summary.illustrative.includes("wording") && (
        <>
          {" "}
          <Illustrative />
        </>
      )}
    </>
  );
  return (
    <Card title="What was published" folds={isTitle}>
      {isTitle ? <p className="small quiet">{source}</p> : <PublishedText text={text} cite={source} />}
      {view.national && (
        <p>
          The force’s own finding of <Link href={`/national/${view.national}`}>{view.national}</Link>, a recommendation
          for many forces.
        </p>
      )}
      {reassessed.length > 0 && (
        <ul className="stack">
          {reassessed.map(({ slug, title, publishedOn: on, says, note }) => (
            <li key={slug}>
              <Link href={`/inspections/${slug}`}>{title}</Link>, {longDate(on)}:{" "}
              <b>{inSentence(words.reassessment.says[says].name)}</b>
              {note !== null && <span className="published block whitespace-pre-line">{note}</span>}
            </li>
          ))}
        </ul>
      )}
      {parent && (
        <p>
          A recommendation of <Link href={`/findings/${parent.reference}`}>{parent.reference}</Link>:{" "}
          <span className="published">{parent.text}</span>
        </p>
      )}
    </Card>
  );
};
