import { Button } from "@/components/ui/button";
import type { DemonstrationSignIn } from "@/lib/web/demonstration";
import { signInToDemonstration } from "./actions";

/** One card per role of the demonstration, one press each: first the three voices, each with what to try first, then everybody else. */
export const DemonstrationCards = ({ cards, next }: { cards: readonly DemonstrationSignIn[]; next: string }) => (
  <>
    <Cards
      id="demonstration"
      title="Look around the demonstration as"
      cards={cards.filter(({ first }) => first !== null)}
      next={next}
    />
    <Cards id="others" title="Or as somebody else" cards={cards.filter(({ first }) => first === null)} next={next} />
  </>
);

const Cards = ({
  id,
  title,
  cards,
  next,
}: Parameters<typeof DemonstrationCards>[0] & { id: string; title: string }) => (
  <section className="stack" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {cards.map(({ name, email, line, first }) => (
        <li key={email} className="card card-pressed flex flex-col justify-between gap-3">
          <div>
            <h3>{name}</h3>
            <p className="small quiet mt-1">{line}</p>
            {first && (
              <p className="small mt-2">
                <b>Try first:</b> {first}
              </p>
            )}
          </div>
          <form action={signInToDemonstration}>
            <input type="hidden" name="email" value={email} />
            <input type="hidden" name="next" value={next} />
            <Button small>
              Sign in<span className="sr-only"> as {name}</span>
            </Button>
          </form>
        </li>
      ))}
    </ul>
  </section>
);
