import type { FormState } from "@/lib/forms/form-state";
import { FormField } from "./form-field";

/** Before what weighs most, at a session of a while ago: shows again that it is still the person who signed in. */
export const ProveField = ({ field, wrong }: NonNullable<FormState["proof"]>) => (
  <section className="stack">
    <div>
      <h2>Show that it is still you</h2>
      <p className="quiet">
        Nothing is done yet. This is asked before a closing, a reopening, a role or a direction, where you last showed
        it more than a quarter of an hour ago.
      </p>
    </div>
    <FormField spec={field} typed={{}} answered={false} error={wrong} />
  </section>
);
