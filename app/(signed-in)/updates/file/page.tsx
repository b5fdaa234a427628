import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UpdatesFile } from "@/components/finding/updates-file";
import { ButtonLink, Buttons } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { namedAs } from "@/lib/domain/actor";
import { mayDoSomewhere } from "@/lib/domain/policy";
import { LARGEST_FILE } from "@/lib/domain/register-import/limits";
import { MOST_UPDATES } from "@/lib/forms/updates";
import { requireReader } from "@/lib/web/actor";
import { words } from "@/lib/words/words";
import { takeFile } from "./actions";

export const metadata: Metadata = { title: "Updates by file" };

/** Where a form for updates is taken, and brought back filled in. */
export default async function UpdatesFilePage() {
  const actor = await requireReader("/updates/file");
  if (!namedAs(actor.role).canOwn) notFound();
  const ofForce = mayDoSomewhere(actor, "update progress");
  return (
    <>
      <PageHeader
        title="Updates by file"
        trail={[
          { href: "/", label: "Your work" },
          { href: "/updates", label: "My updates" },
        ]}
        below="Download the form, fill it in wherever you are, and bring it back. You see what it would change before anything is saved."
      />
      <Card
        title="Take the form"
        intro="One row for each finding that is not closed. Fill in the last four columns of those you have news of."
      >
        <Buttons>
          <ButtonLink href="/updates/file/xlsx" download>
            My findings, for Excel
          </ButtonLink>
          <ButtonLink href="/updates/file/csv" download>
            My findings, as CSV
          </ButtonLink>
          {ofForce && (
            <>
              <ButtonLink href="/updates/file/xlsx?of=force" download>
                All of the force, for Excel
              </ButtonLink>
              <ButtonLink href="/updates/file/csv?of=force" download>
                All of the force, as CSV
              </ButtonLink>
            </>
          )}
        </Buttons>
      </Card>
      <Card
        title="Bring it back"
        intro={`An Excel workbook (.xlsx) or CSV, up to 5 MB; at most ${MOST_UPDATES} rows filled in. Rows that are left empty change nothing.`}
      >
        <UpdatesFile
          action={takeFile}
          formKey={randomUUID()}
          largest={{ bytes: LARGEST_FILE, says: words.progress.file.unread["too-large"] ?? "" }}
        />
      </Card>
    </>
  );
}
