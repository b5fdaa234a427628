import { EVIDENCE_AUDIENCES, type EvidenceAudience } from "../audience";
import type { Kinds } from "../kind";
import { NOBODY } from "../notice/lists";
import { among, flag, listOf, number, object, perhaps, type Shapes, text } from "../stored";
import { entry } from "../weight";

/** Which file of which note. */
interface FileFacts {
  readonly evidenceId: string;
  readonly title: string;
  readonly name: string;
  readonly sha256: string;
}

/** What happened to evidence. */
export type EvidenceFacts =
  | {
      readonly kind: "evidence-added";
      readonly evidenceId: string;
      readonly title: string;
      /** The key of its kind, and what that was called then; older events do not say the name. */
      readonly evidenceKind: string;
      readonly kindName?: string;
      /** What it says; older events do not say. */
      readonly note?: string;
      readonly audience: EvidenceAudience;
    }
  | {
      readonly kind: "evidence-used";
      readonly evidenceId: string;
      readonly title: string;
      readonly note: string;
      readonly audience: EvidenceAudience;
    }
  | {
      readonly kind: "evidence-widened";
      readonly evidenceId: string;
      readonly title: string;
      readonly note: string;
      readonly audience: EvidenceAudience;
      /** What is shared with it; older events say none. */
      readonly files?: readonly { readonly name: string; readonly sha256: string }[];
    }
  | {
      readonly kind: "evidence-withdrawn";
      readonly evidenceId: string;
      readonly title: string;
      readonly why: string;
      readonly basisChanged: boolean;
    }
  | {
      readonly kind: "evidence-superseded";
      readonly evidenceId: string;
      readonly title: string;
      readonly byId: string;
      readonly byTitle: string;
    }
  | ({ readonly kind: "file-attached"; readonly size: number } & FileFacts)
  | ({ readonly kind: "file-scanned"; readonly clean: boolean } & FileFacts)
  | ({ readonly kind: "file-withdrawn"; readonly why: string; readonly basisChanged: boolean } & FileFacts);

/** What each kind weighs, who is told of it, and which of its words can go. */
export const EVIDENCE_KINDS = {
  "evidence-added": { weight: entry("evidence"), told: NOBODY, words: ["note"] },
  "evidence-used": { weight: entry("evidence"), told: NOBODY, words: ["note"] },
  "evidence-widened": { weight: entry("evidence"), told: NOBODY, words: ["note"] },
  "evidence-withdrawn": { weight: entry("evidence"), told: NOBODY, words: ["why"] },
  "evidence-superseded": { weight: entry("evidence"), told: NOBODY, words: [] },
  "file-attached": { weight: entry("evidence"), told: NOBODY, words: [] },
  "file-scanned": { weight: entry("evidence"), told: NOBODY, words: [] },
  "file-withdrawn": { weight: entry("evidence"), told: NOBODY, words: ["why"] },
} as const satisfies Kinds<EvidenceFacts>;

const FILE = { evidenceId: text, title: text, name: text, sha256: text };

/** How each is read from where it was stored. */
export const EVIDENCE_FACTS: Shapes<EvidenceFacts, "kind"> = {
  "evidence-added": {
    evidenceId: text,
    title: text,
    evidenceKind: text,
    kindName: perhaps(text),
    note: perhaps(text),
    audience: among(EVIDENCE_AUDIENCES),
  },
  "evidence-used": { evidenceId: text, title: text, note: text, audience: among(EVIDENCE_AUDIENCES) },
  "evidence-widened": {
    evidenceId: text,
    title: text,
    note: text,
    audience: among(EVIDENCE_AUDIENCES),
    files: perhaps(listOf(object<{ name: string; sha256: string }>({ name: text, sha256: text }))),
  },
  "evidence-withdrawn": { evidenceId: text, title: text, why: text, basisChanged: flag },
  "evidence-superseded": { evidenceId: text, title: text, byId: text, byTitle: text },
  "file-attached": { ...FILE, size: number },
  "file-scanned": { ...FILE, clean: flag },
  "file-withdrawn": { ...FILE, why: text, basisChanged: flag },
};
