import { Link } from "@/components/ui/link";
import { ScrollBox } from "@/components/ui/scroll-box";
import type { NationalGrid } from "@/lib/data/queries/nationals";
import { NATIONAL_ANSWERS, type NationalAnswer } from "@/lib/domain/national/national";
import { shortDate } from "@/lib/format/dates";
import { words } from "@/lib/words/words";
import "./grid.css";

/** One sign each, told apart by its letter and not by its colour alone. */
const SIGN: Record<NationalAnswer, string> = {
  closed: "C",
  submitted: "S",
  delivered: "D",
  "on-track": "T",
  "some-issues": "I",
  "off-track": "F",
  answered: "A",
  "not-answered": "–",
};

export const GridLegend = () => (
  <ul className="grid-legend small">
    {NATIONAL_ANSWERS.map((answer) => (
      <li key={answer}>
        <span className={`grid-sign grid-${answer}`} aria-hidden="true">
          {SIGN[answer]}
        </span>{" "}
        {words.national.answer[answer]}
      </li>
    ))}
  </ul>
);

/** "NAT-2024-007" as "7": its year stands above it. */
const shortly = (reference: string) => Number(reference.slice(reference.lastIndexOf("-") + 1));

/** Forces by recommendations: how each force has answered, and how many have not, by row and by column. */
export const AnswersGrid = ({ grid: { columns, rows } }: { grid: NationalGrid }) => {
  const asked = (reference: string) => rows.filter(({ cells }) => cells[reference]).length;
  const missing = (reference: string) => rows.filter(({ cells }) => cells[reference]?.answer === "not-answered").length;
  const owed = ({ cells }: NationalGrid["rows"][number]) =>
    Object.values(cells).filter(({ answer }) => answer === "not-answered").length;
  return (
    <ScrollBox label="How each force has answered" high>
      <table className="answers-grid">
        <caption className="sr-only">How each force has answered each national recommendation</caption>
        <thead>
          <tr>
            <th scope="col">Force</th>
            {columns.map(({ reference, text, on }) => (
              <th key={reference} scope="col" title={`${reference}: ${text.slice(0, 160)}`}>
                <Link href={`/national/${reference}`}>
                  <span className="sr-only">{reference}</span>
                  <span aria-hidden="true">
                    <small>{on.slice(2, 4)}/</small>
                    {shortly(reference)}
                  </span>
                </Link>
              </th>
            ))}
            <th scope="col">Not answered</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.slug}>
              <th scope="row">
                <Link href={`/forces/${row.slug}`}>{row.name}</Link>
                {row.ended && (
                  <span className="quiet">
                    , until {shortDate(row.ended.on)}; now {row.ended.name}
                  </span>
                )}
              </th>
              {columns.map(({ reference }) => {
                const cell = row.cells[reference];
                return (
                  <td key={reference}>
                    {cell && (
                      <a
                        className={`grid-sign grid-${cell.answer}`}
                        href={`/findings/${cell.finding}`}
                        title={`${cell.finding}: ${words.national.answer[cell.answer]}`}
                      >
                        <span aria-hidden="true">{SIGN[cell.answer]}</span>
                        <span className="sr-only">
                          {reference}, {words.national.answer[cell.answer]}
                        </span>
                      </a>
                    )}
                  </td>
                );
              })}
              <td className="num">{owed(row) || <span className="quiet">0</span>}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Not answered</th>
            {columns.map(({ reference }) => (
              <td key={reference} className="num">
                {missing(reference) || <span className="quiet">0</span>}
              </td>
            ))}
            <td className="num">{rows.reduce((sum, row) => sum + owed(row), 0)}</td>
          </tr>
          <tr>
            <th scope="row">Of so many forces</th>
            {columns.map(({ reference }) => (
              <td key={reference} className="num">
                {asked(reference)}
              </td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
    </ScrollBox>
  );
};
