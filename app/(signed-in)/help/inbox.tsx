import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import { TOLD_AS, type ToldAs } from "@/lib/domain/notice/lists";
import { TOLD, type ToldKind } from "@/lib/domain/notice/told";
import { joined } from "@/lib/format/lists";
import { words } from "@/lib/words/words";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const toldAs = (kind: ToldKind): readonly ToldAs[] => TOLD[kind];

/** Of what people who are told as this are told, in the order of the table that tells them. */
const ofWhat = (as: ToldAs): string => {
  const kinds = Object.entries(words.notice.of).filter(([kind]) => toldAs(kind as ToldKind).includes(as));
  return `${capital(joined(kinds.map(([, what]) => what)))}.`;
};

/** Who is told of what, from the same table that tells them. */
export const InboxHelp = () => (
  <Card
    title="Inbox"
    id="inbox"
    intro="What others did that concerns you, as it happens. Nobody is told of their own deed, nor of what their side does not read. What waits for you to do something stands on Your work, whether you have read of it or not."
  >
    <SummaryList wide facts={TOLD_AS.map((as) => ({ term: capital(words.notice.who[as]), value: ofWhat(as) }))} />
  </Card>
);
