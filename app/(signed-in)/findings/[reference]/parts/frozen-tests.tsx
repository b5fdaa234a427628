import type { FrozenTest } from "@/lib/domain/done-test/done-test";
import { joined } from "@/lib/format/lists";
import { DoneTestTag } from "./done-test-tag";

/** Done tests as a decision finds or found them: each met by what, or not. */
export const FrozenTests = ({ tests }: { tests: readonly FrozenTest[] }) => (
  <ul className="space-y-2">
    {tests.map(({ text, met, evidence }) => (
      <li key={text}>
        <DoneTestTag state={met ? "met" : "agreed"}>{met ? "Met" : "Not met"}</DoneTestTag> {text}
        {evidence.length > 0 && <span className="small quiet block">Shown by {joined(evidence)}</span>}
      </li>
    ))}
  </ul>
);
