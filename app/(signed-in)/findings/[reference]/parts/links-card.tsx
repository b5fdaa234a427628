import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { FindingView, LinkView } from "@/lib/data/queries/finding-view";
import { daysBetween } from "@/lib/domain/calendar";
import { longDate } from "@/lib/format/dates";
import { words } from "@/lib/words/words";

const TIMES = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];
export const timesRaisedWords = (times: number): string => `${TIMES[times] ?? `${times}th`} time raised`;

const Linked = ({ to: { link, reference, text, publishedOn, direction } }: { to: LinkView }) => (
  <li className="entry">
    <p className="small quiet">
      {words.finding.link[link][direction === "earlier" ? "forward" : "back"]}{" "}
      <Link href={`/findings/${reference}`}>{reference}</Link>, published {longDate(publishedOn)}
    </p>
    <p className="published">{text}</p>
  </li>
);

/** The same thing, raised before or since: how often a force was told. */
export const LinksCard = ({ view: { links, timesRaised } }: { view: FindingView }) =>
  links.length > 0 && (
    <Card title="Raised before and since" id="links" folds aside={timesRaised > 1 && timesRaisedWords(timesRaised)}>
      <ul className="entries">
        {links
          .toSorted((a, b) => daysBetween(a.publishedOn, b.publishedOn))
          .map((to) => (
            <Linked key={`${to.direction} ${to.reference}`} to={to} />
          ))}
      </ul>
    </Card>
  );
