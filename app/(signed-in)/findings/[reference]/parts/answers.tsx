/** What a submission answers to the points of the return before it, each under its point; nothing where nothing was returned. */
export const Answers = ({ points, answers }: { points: readonly string[]; answers: readonly string[] }) =>
  answers.length > 0 && (
    <ol className="list-decimal space-y-1 pl-5">
      {answers.map((answer, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: answers keep the order of their points
        <li key={at}>
          {points[at] && <span className="quiet block">{points[at]}</span>}
          <span className="whitespace-pre-line">{answer || <span className="quiet">no answer yet</span>}</span>
        </li>
      ))}
    </ol>
  );
