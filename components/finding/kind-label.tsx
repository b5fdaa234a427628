import type { FindingKind } from "@/lib/domain/finding/kind";
import { inSentence, KIND_LABELS } from "@/lib/format/labels";

/** "Cause of concern", or "cause of concern" inside a line. */
export const KindLabel = ({ kind, inLine = false }: { kind: FindingKind; inLine?: boolean }) =>
  inLine ? inSentence(KIND_LABELS[kind].one) : KIND_LABELS[kind].one;
