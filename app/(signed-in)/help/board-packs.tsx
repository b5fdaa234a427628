import { Card } from "@/components/ui/card";
import { BOARD_PACK_COMMANDS, BOARD_PACK_WORKFLOW } from "@/lib/domain/board-pack/commands";
import { WHO_MAY } from "@/lib/domain/policy";
import { words } from "@/lib/words/words";

const capital = (said: string) => said.charAt(0).toUpperCase() + said.slice(1);

/** How a committee's paper is made, and what a committee says of it, from the table of their commands. */
export const BoardPacksHelp = () => (
  <Card title="Packs" id="board-packs">
    <p className="measure">
      A pack is a committee’s paper of a period: what was open, came, was closed and reopened, which dates moved, what
      is overdue and whose, where the three voices disagree. Every number is counted from the history in two ways, and
      no pack is issued where they do not meet. What was recorded late stands by itself. Issued, a pack keeps its number
      and its words; issued again it gets a version, which says what became other. Print it from the page, or take it as
      Word or Excel: all say the same. What the committee asks for is minuted on the pack and stands in the next ones,
      and on the work of coordinators and of whoever has the post that it names, until it is answered; an extension that
      it grants is a date move, with the committee’s name.
    </p>
    <dl className="facts-wide">
      {BOARD_PACK_COMMANDS.map((name) => {
        const { ability, needs } = BOARD_PACK_WORKFLOW[name];
        return (
          <div key={name}>
            <dt>{capital(words.boardPack.commands[name].deed)}</dt>
            <dd>
              {capital(words.people.who(WHO_MAY[ability]))}. Needs {needs}.
            </dd>
          </div>
        );
      })}
    </dl>
  </Card>
);
