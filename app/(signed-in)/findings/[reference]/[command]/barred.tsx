import { ButtonLink, Buttons } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { CommandName } from "@/lib/domain/finding/command";
import type { Refusal } from "@/lib/domain/refusal";
import { wordRefusal } from "@/lib/format/refusals";

/** Why the command cannot be given now, who can do what about it, and the way on. */
export const Barred = ({ refusal, name, reference }: { refusal: Refusal; name: CommandName; reference: string }) => (
  <>
    <Notice tone="warn" title="Not possible now">
      {wordRefusal(refusal, name).text}
    </Notice>
    <Buttons>
      {refusal.why === "evidence-not-shared" && (
        <>
          <ButtonLink href={`/findings/${reference}/add-evidence`} weight="first">
            Add evidence
          </ButtonLink>
          <ButtonLink href={`/findings/${reference}/widen-evidence`}>Share evidence more widely</ButtonLink>
        </>
      )}
      <ButtonLink href={`/findings/${reference}`}>Back to {reference}</ButtonLink>
    </Buttons>
  </>
);
