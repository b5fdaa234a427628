import { Notice } from "@/components/ui/notice";

/** Says that a report is read for a force which it does not name. */
export const OtherForce = ({ named, force }: { named: string; force: string }) => (
  <Notice tone="warn" title={`This report names ${named}`}>
    It is read for {force}. Recorded like this, what it says stands in the register of {force}.
  </Notice>
);
