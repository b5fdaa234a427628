import { ok, refuse } from "../../result";
import type { Rule } from "../decide";

/** Puts right what the register says was published. The old wording stays in the history, and in any basis frozen with it. */
export const correctRecord: Rule<"correct-record"> = (_actor, { finding }, { on, words, why }) => {
  const before = { kind: finding.kind, text: finding.text, deadline: finding.deadline };
  if (JSON.stringify(before) === JSON.stringify(words)) return refuse({ why: "nothing-changed" });
  return ok({
    changes: [{ change: "finding", id: finding.id, set: { words } }],
    events: [
      {
        facts: { kind: "record-corrected", before, after: words, why },
        on,
        audience: "public",
        findingId: finding.id,
      },
    ],
  });
};

/** Says that this finding repeats, or was escalated from, an earlier one of the same force: how often a thing was raised. */
export const link: Rule<"link"> = (_actor, { finding, named, links }, command) => {
  const { id, on, link: kind, why } = command;
  const other = named.find(({ reference }) => reference === command.other);
  if (!other || other.publishedOn === null) return refuse({ why: "link-unfit", because: "missing" });
  if (other.id === finding.id) return refuse({ why: "link-unfit", because: "itself" });
  if (other.forceId !== finding.forceId) return refuse({ why: "link-unfit", because: "other-force" });
  if (links.some(({ otherId }) => otherId === other.id)) return refuse({ why: "link-unfit", because: "already" });
  if (finding.publishedOn !== null && other.publishedOn > finding.publishedOn) {
    return refuse({ why: "link-unfit", because: "later" });
  }
  return ok({
    changes: [{ change: "linked", id, findingId: finding.id, otherId: other.id, link: kind, why, on }],
    events: [
      {
        facts: { kind: "linked", link: kind, other: other.reference ?? "", why },
        on,
        audience: "shared",
        findingId: finding.id,
      },
    ],
  });
};
