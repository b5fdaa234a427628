import { Button } from "@/components/ui/button";
import type { DemonstrationSignIn } from "@/lib/web/demonstration";
import { signInToDemonstration } from "./actions";

/** One card per role of the demonstration, one press each. */
export const DemonstrationCards = ({ cards, next }: { cards: readonly DemonstrationSignIn[]; next: string }) => (
  <section className="stack" aria-labelledby="demonstration">
    <h2 id="demonstration">Look around the demonstration as</h2>
    <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {cards.map(({ name, email, line }) => (
        <li key={email} className="card flex flex-col justify-between gap-3">
          <div>
            <h3>{name}</h3>
            <p className="small quiet mt-1">{line}</p>
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
