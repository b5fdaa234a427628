import { Card } from "@/components/ui/card";

/** What as at a day means, and what it does not show. */
export const AsAtHelp = () => (
  <Card title="As at a day" id="as-at">
    <p className="measure">
      The register, a finding and a force can be shown as they stood at the end of any day: “As at a day” above the
      findings, “As it stood on a day” at the history of one. It goes by the days on which things took effect, so what
      was recorded late stands where it belongs, and the history under it says when it was recorded. A committee’s paper
      that was issued stays as it was issued. What you may not see now is not shown as at any day.
    </p>
  </Card>
);
