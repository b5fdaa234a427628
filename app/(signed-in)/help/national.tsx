import { Card } from "@/components/ui/card";
import { NATIONAL_COMMANDS, NATIONAL_NEEDS } from "@/lib/domain/national/commands";
import { words } from "@/lib/words/words";

const capital = (said: string) => said.charAt(0).toUpperCase() + said.slice(1);

/** One text for many forces, disputes and an inspector's own rating, from the table of their commands. */
export const NationalHelp = () => (
  <Card title="National recommendations, disputes and ratings" id="national">
    <p className="measure">
      A national recommendation is one text of a published report for many forces. Each force has a finding of its own,
      with its own progress, assurance and status: closing one never touches another. The page of all of them shows who
      has answered and who has not. A force has answered once it has said what it does about it, given progress, or
      submitted it. The force and its policing body may dispute any finding, in words that stand beside it and change
      nothing; an inspector answers. An inspector may rate how far the force is, on the force’s own scale: both
      assessments stand on the finding with the gap between them.
    </p>
    <dl className="facts-wide">
      {NATIONAL_COMMANDS.map((name) => (
        <div key={name}>
          <dt>{capital(words.national.commands[name].deed)}</dt>
          <dd>Needs {NATIONAL_NEEDS[name]}.</dd>
        </div>
      ))}
    </dl>
  </Card>
);
