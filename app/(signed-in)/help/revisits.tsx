import { Card } from "@/components/ui/card";
import { REVISIT_COMMANDS, REVISIT_WORKFLOW } from "@/lib/domain/revisit/commands";
import { words } from "@/lib/words/words";

const capital = (said: string) => said.charAt(0).toUpperCase() + said.slice(1);

/** How the inspectorate looks again: revisits, from the table of their commands, and follow-ups. */
export const RevisitsHelp = () => (
  <Card title="Revisits and follow-ups" id="revisits">
    <p className="measure">
      A revisit looks again at findings of one force. It is planned for some days or a month, done, and told in a
      letter; each finding says when it is formally reviewed. What is noted there the inspectorate reads alone until the
      letter. A follow-up is one more dated sample that an inspector asks for when closing: it appears when it is due,
      and one that is not met leads to reopening. Both are an inspector’s.
    </p>
    <dl className="facts-wide">
      {REVISIT_COMMANDS.map((name) => (
        <div key={name}>
          <dt>{capital(words.revisit.commands[name].deed)}</dt>
          <dd>Needs {REVISIT_WORKFLOW[name].needs}.</dd>
        </div>
      ))}
    </dl>
  </Card>
);
