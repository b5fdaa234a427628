import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";

/** The same words for what does not exist and for what the asker may not see. */
export const NothingHere = () => (
  <>
    <PageHeader title="There is nothing here that you can see" />
    <div className="measure stack">
      <p>The address may be mistyped, or the page may belong to an organisation other than yours.</p>
      <p>
        Go to <Link href="/">your work</Link>.
      </p>
    </div>
  </>
);
