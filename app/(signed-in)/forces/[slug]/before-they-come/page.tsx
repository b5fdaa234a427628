import { notFound } from "next/navigation";
import { PackTables } from "@/components/pack/pack-tables";
import { Button, ButtonLink, Buttons } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkboxes } from "@/components/ui/choice";
import { DateField } from "@/components/ui/date-field";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { SummaryList } from "@/components/ui/summary-list";
import { whichDay } from "@/lib/data/demonstration";
import { findBeforeTheyCome } from "@/lib/data/queries/before-they-come";
import { findLists } from "@/lib/data/queries/lists";
import { type AskedVisit, visitAddress, visitAsked } from "@/lib/domain/before-they-come/asked";
import type { PlannedVisit } from "@/lib/domain/before-they-come/source";
import type { Entry } from "@/lib/domain/list/lists";
import { may } from "@/lib/domain/policy";
import { longDate } from "@/lib/format/dates";
import { requireReader } from "@/lib/web/actor";
import { beforeInWords } from "@/lib/words/before-they-come";
import { words } from "@/lib/words/words";
import { titledByForce } from "../../../titles";

export const generateMetadata = titledByForce("Before they come");

const { beforeTheyCome: say } = words;

/** So many findings of elsewhere are read on a page, and printed; the files have all. */
const MOST_ELSEWHERE = 100;

/** What a force has at hand before inspectors come: all that was found on their themes, here and elsewhere, and whether the evidence holds. */
export default async function BeforeTheyComePage({
  params,
  searchParams,
}: PageProps<"/forces/[slug]/before-they-come">) {
  const { slug } = await params;
  const actor = await requireReader(`/forces/${encodeURIComponent(slug)}/before-they-come`);
  const { today, demonstration } = await whichDay();
  const lists = await findLists(actor);
  const asked = visitAsked(
    await searchParams,
    lists.themes.map(({ key }) => key),
  );
  const { themes, fieldwork } = asked;
  const found = await findBeforeTheyCome(actor, slug, fieldwork ? themes : [], MOST_ELSEWHERE);
  if (!found) notFound();
  const { force, here, elsewhere, planned } = found;
  const document =
    fieldwork &&
    beforeInWords(
      { force: force.name, here, elsewhere: elsewhere.findings },
      { themes, fieldwork, today, demonstration, lists },
    );
  const file = (format: string) =>
    `/forces/${slug}/before-they-come/file/${format}?${fieldwork && visitAddress(fieldwork, themes)}`;
  return (
    <>
      <PageHeader
        title="Before they come"
        above={force.name}
        trail={[
          { href: "/forces", label: "Forces" },
          { href: `/forces/${slug}`, label: force.name },
        ]}
        below="Everything ever found on the themes of an inspection, here and elsewhere, and whether the evidence still holds when it begins."
        aside={
          document &&
          may(actor, "export what one sees", { on: "register" }) && (
            <Buttons>
              <ButtonLink href={file("docx")} download>
                Word
              </ButtonLink>
              <ButtonLink href={file("xlsx")} download>
                Excel
              </ButtonLink>
            </Buttons>
          )
        }
      />
      {document && (
        <Card>
          <SummaryList wide facts={document.facts} />
        </Card>
      )}
      {document && <PackTables document={document} foot={`${document.marking} · ${longDate(today)}`} />}
      {elsewhere.all > elsewhere.findings.length && (
        <p className="small">{say.onlySome(elsewhere.findings.length, elsewhere.all)}</p>
      )}
      <Card title={document ? "Another inspection" : "What is inspected, and when"} id="ask" screenOnly>
        <Planned slug={slug} planned={planned} themes={lists.themes} />
        <AskForm slug={slug} asked={asked} themes={lists.themes} />
      </Card>
    </>
  );
}

/** Visits that are planned already: one press asks for theirs. */
const Planned = ({
  slug,
  planned,
  themes,
}: {
  slug: string;
  planned: readonly PlannedVisit[];
  themes: readonly Entry[];
}) =>
  planned.length > 0 && (
    <ul className="list-disc pl-5">
      {planned.map(({ id, is, title, from, to, themes: of }) => (
        <li key={id}>
          <Link href={`/forces/${slug}/before-they-come?${visitAddress({ from, to }, of)}`}>
            {is === "revisit" ? "The revisit" : title}, {words.boardPack.period(from, to)}
          </Link>
          <span className="small quiet">
            {" "}
            {of.length > 0
              ? themes
                  .filter(({ key }) => of.includes(key))
                  .map(({ name }) => name)
                  .join(", ")
              : "its themes are yours to choose"}
          </span>
        </li>
      ))}
    </ul>
  );

const AskForm = ({
  slug,
  asked: { themes: chosen, given, wrong },
  themes,
}: {
  slug: string;
  asked: AskedVisit;
  themes: readonly Entry[];
}) => (
  <form action={`/forces/${slug}/before-they-come`} method="get" className="stack" aria-label="Inspection">
    <Checkboxes
      name="theme"
      label="Themes that it looks at"
      inline
      options={themes.map(({ key, name }) => ({ value: key, label: name }))}
      defaultValues={chosen}
      {...(wrong.theme && { error: say.wrong.theme[wrong.theme] })}
    />
    <div className="flex flex-wrap items-end gap-x-5 gap-y-2">
      <DateField
        name="from"
        label="Fieldwork from"
        defaultValue={given.from}
        {...(wrong.from && { error: say.wrong.from[wrong.from] })}
      />
      <DateField
        name="to"
        label="Fieldwork to"
        defaultValue={given.to}
        {...(wrong.to && { error: say.wrong.to[wrong.to] })}
      />
      <div className="mb-1">
        <Button weight="first">Show what was found</Button>
      </div>
    </div>
  </form>
);
