import { PublicWording } from "@/components/finding/public-wording";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { FindingView } from "@/lib/data/queries/finding-view";
import { longDate } from "@/lib/format/dates";

/** What the public reads of the finding's progress and, for the office that writes it, the draft. Nothing where there is neither. */
export const PublicCard = ({ view }: { view: FindingView }) => {
  const { reference } = view.summary;
  const { draft, published } = view.case.publicWording;
  if (!draft && !published) return null;
  return (
    <Card
      title="What the public reads"
      folds
      aside={published ? `published ${longDate(published.on)}` : "not published yet"}
    >
      {published && <PublicWording wording={published.wording} body={view.bodyName} />}
      {draft && (
        <p>
          Your office has a draft.{" "}
          <Link href={`/findings/${reference}/publish-public-wording`}>See the preview and publish it</Link>
        </p>
      )}
      {published && (
        <p className="small">
          <a href={`/public/${view.force.slug}/${reference}`}>The public page</a>
        </p>
      )}
    </Card>
  );
};
