import { Card } from "@/components/ui/card";
import { WHO_MAY } from "@/lib/domain/policy";
import { RESPONSE_COMMANDS, responseRow } from "@/lib/domain/response/commands";
import { words } from "@/lib/words/words";

const capital = (said: string) => said.charAt(0).toUpperCase() + said.slice(1);

/** How the response to a report comes about, from the table of its commands. */
export const ResponsesHelp = () => (
  <Card title="Section 55 responses" id="responses">
    <p className="measure">
      Each report that is published on a force opens a response of its local policing body, with its last day: 56 days
      that begin with the day of publication. It is overdue from day 57; the last day does not move when it is a weekend
      or a bank holiday, and the page says so. A revisit that makes no recommendation, and a report that was published
      before the body joined the register, start no clock.
    </p>
    <p className="measure">
      To such a report the office can open a response by hand, on the page of the report; from before the body joined it
      has no clock. Where a national report applies to a force that it does not name, an inspector says so on its page,
      and the response is opened there. What kind of body it is, and what screens and papers call it, its administrator
      says under People.
    </p>
    <p className="measure">
      What the office writes is read by the office alone until it is published. Published, it is frozen; a mistake is
      put right by a further version with a notice, and the earlier one stays beside it. Comments of the chief officer
      that come late are taken all the same, and say so.
    </p>
    <dl className="facts-wide">
      {RESPONSE_COMMANDS.map((name) => {
        const { ability, needs } = responseRow(name);
        return (
          <div key={name}>
            <dt>{capital(words.response.commands[name].deed)}</dt>
            <dd>
              {capital(words.people.who(WHO_MAY[ability]))}. Needs {needs}.
            </dd>
          </div>
        );
      })}
    </dl>
  </Card>
);
