import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import { AT_ONCE } from "@/lib/domain/mail/lists";
import type { ToldKind } from "@/lib/domain/notice/told";
import { joined } from "@/lib/format/lists";
import { words } from "@/lib/words/words";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What is told by mail and when, from the same table that sends it. */
export const MailHelp = () => (
  <Card
    title="Mail"
    id="mail"
    intro="A digest comes once a day, and only when there is something new. What cannot wait comes at once, to whoever has to do something about it; a sign-in in a new browser is told to whoever signed in. A mail says references and addresses, never the words of the register. When it comes, and on which days none does, each person says under “How you are told”, in the inbox."
  >
    <SummaryList
      wide
      facts={Object.entries(AT_ONCE).map(([kind, { who }]) => ({
        term: capital(words.notice.of[kind as ToldKind]),
        value: `At once to ${joined(who.map((as) => words.notice.who[as]))}`,
      }))}
    />
  </Card>
);
