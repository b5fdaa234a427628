import type { FindingKind } from "@/lib/domain/finding/kind";
import type { ResponseDocument } from "@/lib/domain/response/document";
import { longDate } from "@/lib/format/dates";
import { words } from "@/lib/words/words";

/** A response as it is published, with its headings and its table: what the Word document says, in the same order. */
export const ResponseDocumentShown = ({ document }: { document: ResponseDocument }) => {
  const { parts } = words.response.document;
  return (
    <article className="stack-wide" lang="en-GB" aria-label={words.response.document.title(document)}>
      {document.notice && (
        <section className="stack">
          <h3>{parts.notice}</h3>
          <Paragraphs text={document.notice} />
        </section>
      )}
      <dl className="facts">
        {words.response.document
          .facts(document)
          .flatMap(([term, value]) => [<dt key={`${term} term`}>{term}</dt>, <dd key={`${term} value`}>{value}</dd>])}
      </dl>
      <section className="stack">
        <h3>{parts.comments(document)}</h3>
        <Paragraphs text={document.comments} />
      </section>
      <section className="stack">
        <h3>{parts.chiefOfficer}</h3>
        {document.chiefOfficer.length === 0 && <p>{words.response.document.noComments(document)}</p>}
        {document.chiefOfficer.map(({ words: said, on, late }) => (
          <div className="stack" key={`${on} ${said}`}>
            <p className="quiet">{words.response.document.given(on, late)}</p>
            <Paragraphs text={said} />
          </div>
        ))}
      </section>
      {document.reply && (
        <section className="stack">
          <h3>{parts.reply}</h3>
          <Paragraphs text={document.reply} />
        </section>
      )}
      <section className="stack">
        <h3>{parts.answers(document)}</h3>
        {document.answers.length === 0 ? (
          <p>{words.response.document.noFindings}</p>
        ) : (
          <table className="table cards">
            <caption className="sr-only">{parts.answers(document)}</caption>
            <thead>
              <tr>
                {words.response.document.columns.map((head) => (
                  <th scope="col" key={head}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {document.answers.map(({ reference, kind, words: published, action, answer }) => (
                <tr key={reference}>
                  <th scope="row">
                    {reference}
                    <small className="block quiet">{kindOf(kind)}</small>
                  </th>
                  <td data-label={words.response.document.columns[1]}>
                    <span className="published whitespace-pre-line">{published}</span>
                  </td>
                  <td data-label={words.response.document.columns[2]}>
                    {action ? (
                      <span className="whitespace-pre-line">
                        <b>{words.response.action[action]}.</b> {answer}
                      </span>
                    ) : (
                      <span className="quiet">{words.response.document.notByItself(kind)}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <p>
        {document.signatory}
        <br />
        {document.body}
        <br />
        {longDate(document.publishedOn)}
      </p>
    </article>
  );
};

const kindOf = (kind: FindingKind) => words.finding.kind[kind].one;

const Paragraphs = ({ text }: { text: string }) =>
  text === "" ? (
    <p className="quiet">Not written yet.</p>
  ) : (
    text.split(/\n\s*\n/).map((part) => (
      <p key={part} className="measure whitespace-pre-line">
        {part}
      </p>
    ))
  );
