import type { FormState } from "@/lib/forms/form-state";

/** What somebody else did while a form was open. */
export const News = ({ news }: { news: FormState["news"] }) =>
  news && (
    <div className="card stack measure">
      <h2>What changed since you opened this page</h2>
      <ul>
        {news.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
