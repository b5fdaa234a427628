import { ButtonLink, Buttons } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ImportFailure } from "@/lib/domain/register-import/outline";
import { words } from "@/lib/words/words";

/** An import that ended without anything recorded, and how to go on. */
export const FailedStage = ({ id, failure }: { id: string; failure: ImportFailure }) => (
  <>
    <Notice tone="bad" title="The register is as it was before.">
      {words.import.failure[failure]}
    </Notice>
    <Buttons>
      <ButtonLink href={`/import/${id}?step=columns`} weight="first">
        Check the file again
      </ButtonLink>
      <ButtonLink href="/import">Start with another file</ButtonLink>
    </Buttons>
  </>
);

export const DiscardedStage = () => (
  <>
    <Notice>Nothing of it was recorded.</Notice>
    <Buttons>
      <ButtonLink href="/import" weight="first">
        Import another file
      </ButtonLink>
    </Buttons>
  </>
);
