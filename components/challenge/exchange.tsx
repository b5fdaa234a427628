import type { Turn } from "@/lib/domain/challenge/challenge";
import { longDate } from "@/lib/format/dates";
import { words } from "@/lib/words/words";

/** A turn is known by its place: the same can be said twice. */
const numbered = (turns: readonly Turn[]) => turns.map((turn, at) => ({ ...turn, number: at + 1 }));

/** All that was said in a challenge, in its order: the question first. */
export const Exchange = ({ turns }: { turns: readonly Turn[] }) => (
  <ol className="entries">
    {numbered(turns).map(({ number, turn, words: said, on, by }) => (
      <li className="entry" key={number}>
        <p>
          <b>{by}</b> {words.challenge.turn[turn]} <span className="small quiet">{longDate(on)}</span>
        </p>
        {said && <p className="measure whitespace-pre-line">{said}</p>}
      </li>
    ))}
  </ol>
);
