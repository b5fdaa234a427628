import { Card } from "@/components/ui/card";
import { CHALLENGE_COMMANDS, CHALLENGE_WORKFLOW } from "@/lib/domain/challenge/commands";
import { WHO_MAY } from "@/lib/domain/policy";
import { words } from "@/lib/words/words";

const capital = (said: string) => said.charAt(0).toUpperCase() + said.slice(1);

/** How the policing body asks and the force answers, from the table of their commands. */
export const ChallengesHelp = () => (
  <Card title="Challenges" id="challenges">
    <p className="measure">
      A challenge is a question of the local policing body to its force, about a finding or about a report. It waits on
      the coordinators’ work page until it is answered, then on the policing body’s until that accepts the answer or
      presses again. Nothing that was said is rewritten. The force and its policing body read it, with the readers of
      both; HMICFRS and the public do not.
    </p>
    <dl className="facts-wide">
      {CHALLENGE_COMMANDS.map((name) => {
        const { ability, needs } = CHALLENGE_WORKFLOW[name];
        return (
          <div key={name}>
            <dt>{capital(words.challenge.commands[name].deed)}</dt>
            <dd>
              {capital(words.people.who(WHO_MAY[ability]))}. Needs {needs}.
            </dd>
          </div>
        );
      })}
    </dl>
  </Card>
);
