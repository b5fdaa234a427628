import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PackTables } from "@/components/pack/pack-tables";
import { ButtonLink, Buttons } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Illustrative } from "@/components/ui/illustrative";
import { ForgetTyped } from "@/components/ui/keep-typed";
import { Link } from "@/components/ui/link";
import { Flash, Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SummaryList } from "@/components/ui/summary-list";
import { findPack, type PackView } from "@/lib/data/queries/packs";
import type { Actor } from "@/lib/domain/actor";
import { barsIssuing, barsMinuting } from "@/lib/domain/board-pack/commands";
import { isPackReference } from "@/lib/domain/written";
import { longDate, shortDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import { hashOf } from "@/lib/usecases/board-pack/built";
import { linesOf, MOST_LINES_IN_WORD, packIsRead } from "@/lib/usecases/board-pack/pack-files";
import { requireReader } from "@/lib/web/actor";
import { flashFor } from "@/lib/web/flash";
import { words } from "@/lib/words/words";
import { packHref, previewHref } from "../address";

export async function generateMetadata({ params }: PageProps<"/packs/[reference]">): Promise<Metadata> {
  const { reference } = await params;
  return { title: isPackReference(reference) ? reference : "Page not found" };
}

const { boardPack: say } = words;

/** One pack as it was issued: the version that is asked for, the latest where none is. */
export default async function PackPage({ params, searchParams }: PageProps<"/packs/[reference]">) {
  const { reference } = await params;
  const actor = await requireReader(`/packs/${encodeURIComponent(reference)}`);
  const { version, done } = await searchParams;
  const number =
    version === undefined
      ? null
      : Number(typeof version === "string" && /^\d{1,4}$/.test(version) ? version : Number.NaN);
  if (Number.isNaN(number)) notFound();
  const pack = await findPack(actor, reference, number);
  if (!pack) notFound();
  const [flash] = await Promise.all([flashFor(done), packIsRead(actor, pack)]);
  const { document, shown, force, illustrative } = pack;
  const issued = say.issued(reference, shown.number, shown.on);
  return (
    <>
      {flash && <Flash {...flash} />}
      {flash && <ForgetTyped person={actor.personId} form={`${flash.code} ${reference}`} />}
      <PageHeader
        title={
          <>
            {document.title} {illustrative && <Illustrative />}
          </>
        }
        above={`${document.marking} · ${issued}`}
        trail={[{ href: "/packs", label: "Packs" }]}
        aside={<Files pack={pack} />}
      />
      <Card>
        <SummaryList
          wide
          facts={[
            ...document.facts.map(({ term, value }) => ({ term, value })),
            { term: "Issued", value: `${longDate(shown.on)}, ${shown.by}` },
            { term: "SHA-256", value: <code className="break-all">{shown.hash}</code> },
          ]}
        />
        {hashOf(document) !== shown.hash && (
          <Notice tone="bad" title="This is not what was issued">
            What is stored does not have the number that was issued with it. Tell whoever runs the server.
          </Notice>
        )}
        <Versions pack={pack} />
      </Card>
      {force && <Committee actor={actor} pack={pack} />}
      <PackTables document={document} foot={`${document.marking} · ${issued}`} />
      {!barsIssuing(actor, pack.forceId) && (
        <p className="print:hidden">
          <Link href={previewHref({ force: force?.slug ?? null, period: document.period, layout: pack.layout })}>
            Issue it again, if something became other
          </Link>
        </p>
      )}
    </>
  );
}

const Files = ({ pack }: { pack: PackView }) => {
  const { reference, shown } = pack;
  const file = (format: string) => `${packHref(reference)}/file/${format}?version=${shown.number}`;
  const lines = linesOf(pack);
  return (
    <Buttons>
      {lines > MOST_LINES_IN_WORD ? (
        <span className="small quiet max-w-sm">{say.tooLong(lines, MOST_LINES_IN_WORD)}</span>
      ) : (
        <ButtonLink href={file("docx")} download>
          Word
        </ButtonLink>
      )}
      <ButtonLink href={file("xlsx")} download>
        Excel
      </ButtonLink>
    </Buttons>
  );
};

/** What was issued before, and what became other. */
const Versions = ({ pack: { reference, versions, shown } }: { pack: PackView }) => {
  const changes = say.changed(shown.changed);
  return (
    <>
      {changes.length > 0 && (
        <>
          <h3>What this version says otherwise than the one before</h3>
          <ul className="list-disc pl-5">
            {changes.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {versions.length > 1 && (
        <p className="small print:hidden">
          {versions.map(({ number, on }, at) => (
            <span key={number}>
              {at > 0 && " · "}
              {number === shown.number ? (
                <b>
                  Version {number}, {shortDate(on)}
                </b>
              ) : (
                <Link href={`${packHref(reference)}?version=${number}`}>
                  Version {number}, {shortDate(on)}
                </Link>
              )}
            </span>
          ))}
        </p>
      )}
    </>
  );
};

/** What the committee resolved of this pack and asked for. */
const Committee = ({ actor, pack }: { actor: Actor; pack: PackView }) => {
  const { reference, minutes } = pack;
  const mayMinute = !barsMinuting(actor, pack);
  if (minutes.length === 0 && !mayMinute) return null;
  return (
    <Card
      title="What the committee said of it"
      id="committee"
      aside={minutes.length > 0 && counted(minutes.length, "item")}
    >
      {minutes.length === 0 ? (
        <p className="quiet">Nothing is minuted yet.</p>
      ) : (
        <DataTable
          caption="Resolutions and requests"
          hideCaption
          columns={[{ head: "No." }, { head: "Minuted" }, { head: "For" }, { head: "Answer" }]}
          rows={minutes.map((one) => ({
            key: one.id,
            cells: [
              one.number,
              <div key="words">
                <b>{say.minuted[one.minuted]}</b>, {one.meeting}, {shortDate(one.metOn)}
                <span className="block whitespace-pre-line">{one.words}</span>
                {one.references.map((finding) => (
                  <Link key={finding} href={`/findings/${finding}`} className="mr-3">
                    {finding}
                  </Link>
                ))}
              </div>,
              <span key="owner">
                {one.owner}
                {one.dueOn && <span className="small quiet block">by {shortDate(one.dueOn)}</span>}
              </span>,
              one.answer ? (
                <div key="answer">
                  <span className="whitespace-pre-line">{one.answer}</span>
                  <span className="small quiet block">
                    {one.answeredOn && shortDate(one.answeredOn)}, {one.answeredBy}
                  </span>
                </div>
              ) : one.minuted === "request" && mayMinute ? (
                <Link key="answer" href={`${packHref(reference)}/answer/${one.number}`}>
                  Answer request {one.number}
                </Link>
              ) : (
                ""
              ),
            ],
          }))}
        />
      )}
      {mayMinute && (
        <p className="print:hidden">
          <Link href={`${packHref(reference)}/minute`}>Minute what the committee said</Link>
        </p>
      )}
    </Card>
  );
};
