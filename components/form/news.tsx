import type { FormState, NewsLine } from "@/lib/forms/form-state";

export const NewsLineShown = ({ line }: { line: NewsLine }) =>
  typeof line === "string" ? (
    line
  ) : (
    <>
      {line.sentence}
      <span className="quiet block whitespace-pre-line">“{line.quote}”</span>
    </>
  );

/** What somebody else did while a form was open, and what they wrote. */
export const News = ({ news }: { news: FormState["news"] }) =>
  news && (
    <div className="card stack measure">
      <h2>What changed since you opened this page</h2>
      <ul>
        {news.sentences.map((line) => (
          <li key={JSON.stringify(line)}>
            <NewsLineShown line={line} />
          </li>
        ))}
      </ul>
    </div>
  );
