import { MarkTitle } from "./mark-title";
import { TakeFocus } from "./take-focus";

export interface FormProblem {
  /** The field it is about; left out when it is about the whole form. */
  name?: string;
  message: string;
}

/** What stopped a form, above it, each a link to its field. Shows nothing without problems. */
export const ErrorSummary = ({
  problems,
  title = "This was not saved",
}: {
  problems: readonly FormProblem[];
  title?: string;
}) =>
  problems.length > 0 && (
    // biome-ignore lint/a11y/noAutofocus: without scripts the answer is a new page, and the browser leads to what is wrong
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus aria-labelledby="error-summary-title">
      <TakeFocus />
      <MarkTitle />
      <h2 id="error-summary-title">{title}</h2>
      <ul>
        {problems.map(({ name, message }) => (
          <li key={`${name} ${message}`}>{name ? <a href={`#${name}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  );
