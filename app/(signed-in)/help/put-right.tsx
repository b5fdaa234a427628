import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { counted } from "@/lib/format/lists";
import type { DoneCode } from "@/lib/words/language/put-right";
import { words } from "@/lib/words/words";

const { title, says, columns, of } = words.putRight;
const LINES = Object.entries(of).flatMap(([code, sentence]) =>
  sentence === null ? [] : [{ key: code, cells: [words.done[code as DoneCode][0], sentence] }],
);

/** How whatever somebody did is put right: the same sentences as the page says after a press. */
export const PutRightHelp = () => (
  <Card title={title} id="put-right" intro={says}>
    <Disclosure summary={`After each of ${counted(LINES.length, "thing")} that can be done`}>
      <DataTable caption={title} hideCaption small columns={columns.map((head) => ({ head }))} rows={LINES} />
    </Disclosure>
  </Card>
);
