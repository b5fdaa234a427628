import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

/** What an inspector does to an inspection before it is published. */
export const DraftWork = ({ slug }: { slug: string }) => {
  const path = `/inspections/${slug}`;
  return (
    <Card title="What you can do now" screenOnly>
      <ButtonLink href={`${path}/publish`} weight="first" wide>
        Check and publish
      </ButtonLink>
      <ButtonLink href={`${path}/findings/new`} wide>
        Add a finding
      </ButtonLink>
      <ButtonLink href={`${path}/judgments`} wide>
        Set judgments
      </ButtonLink>
      <ButtonLink href={`${path}/facts`} wide>
        Change the facts
      </ButtonLink>
      <ButtonLink href={`${path}/readers`} wide>
        Name readers
      </ButtonLink>
    </Card>
  );
};
