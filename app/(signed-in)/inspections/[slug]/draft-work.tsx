import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

/** What an inspector does to an inspection before it is published: first the publication, once there is something in it. */
export const DraftWork = ({ slug, empty }: { slug: string; empty: boolean }) => {
  const path = `/inspections/${slug}`;
  const publish = (
    <ButtonLink href={`${path}/publish`} weight={empty ? "plain" : "first"} wide>
      Check and publish
    </ButtonLink>
  );
  return (
    <Card title="What you can do now" screenOnly>
      {!empty && publish}
      <ButtonLink href={`${path}/findings/new`} weight={empty ? "first" : "plain"} wide>
        Add a finding
      </ButtonLink>
      <ButtonLink href={`${path}/judgments`} wide>
        Set judgments
      </ButtonLink>
      <ButtonLink href={`${path}/earlier`} wide>
        Say what it says of earlier findings
      </ButtonLink>
      <ButtonLink href={`${path}/facts`} wide>
        Change the facts
      </ButtonLink>
      <ButtonLink href={`${path}/readers`} wide>
        Name readers
      </ButtonLink>
      {empty && publish}
    </Card>
  );
};
