import { PublicWording } from "@/components/finding/public-wording";
import { Notice } from "@/components/ui/notice";
import type { FindingView } from "@/lib/data/queries/finding-view";
import { nameWarning } from "@/lib/forms/public-wording";

/** The words exactly as the public sees them: the draft, or what is published where there is none; and whether they seem to name somebody. */
export const PublicPreview = ({ view }: { view: FindingView }) => {
  const { draft, published } = view.case.publicWording;
  const shown = draft ?? published;
  if (!shown) return null;
  const warning = nameWarning(shown.wording);
  return (
    <div className="max-w-3xl stack">
      {warning && (
        <Notice tone="warn" title="Does this name a person?">
          {warning}
        </Notice>
      )}
      <PublicWording wording={shown.wording} body={view.bodyName} />
    </div>
  );
};
