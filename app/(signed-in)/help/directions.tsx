import { Card } from "@/components/ui/card";
import { DIRECTION_COMMANDS, DIRECTION_WORKFLOW } from "@/lib/domain/direction/commands";
import { LEVEL_NEEDS, type LevelCommand } from "@/lib/domain/level/commands";
import { words } from "@/lib/words/words";

const capital = (said: string) => said.charAt(0).toUpperCase() + said.slice(1);
const LEVELS = Object.keys(LEVEL_NEEDS) as readonly LevelCommand["do"][];

/** How a force is monitored beside its phase: directions and the levels of other bodies, from the tables of their commands. */
export const DirectionsHelp = () => (
  <Card title="Monitoring, directions and levels" id="directions">
    <p className="measure">
      The page <i>Monitoring</i> of a force shows every spell in Engage with its length and its reasons, and the phase
      on any day. A direction is an order to a force about findings. Its first question is which finding, and since when
      the force has answered nothing to it: since its publication, its reopening, or a submission that was returned or
      withdrawn. It changes no status, and everybody reads it on the public register. A level is what another body than
      HMICFRS says of the force. Which bodies, which levels, and what the phases are called are lists that the
      inspectorate keeps.
    </p>
    <dl className="facts-wide">
      {DIRECTION_COMMANDS.map((name) => (
        <div key={name}>
          <dt>{capital(words.direction.commands[name].deed)}</dt>
          <dd>Needs {DIRECTION_WORKFLOW[name].needs}.</dd>
        </div>
      ))}
      {LEVELS.map((name) => (
        <div key={name}>
          <dt>{capital(words.level.commands[name].deed)}</dt>
          <dd>Needs {LEVEL_NEEDS[name]}.</dd>
        </div>
      ))}
    </dl>
  </Card>
);
