import { Fragment } from "react";
import { Link } from "@/components/ui/link";
import type { CalendarDate } from "@/lib/domain/calendar";
import { longDate } from "@/lib/format/dates";

interface Had {
  readonly slug: string;
  readonly name: string;
  readonly on: CalendarDate;
  readonly engagedSince: CalendarDate | null;
}

/** Whose record a force has beside its own, and which of those forces is in Engage still; nothing where none ended in its favour. */
export const HasRecords = ({ had, className = "" }: { had: readonly Had[]; className?: string }) =>
  had.length === 0 ? null : (
    <p className={`small ${className}`}>
      Counts also what was recorded for{" "}
      {had.map(({ slug, name, on, engagedSince }, at) => (
        <Fragment key={slug}>
          {at > 0 && (at === had.length - 1 ? " and " : ", ")}
          <Link href={`/forces/${slug}`}>{name}</Link>, which ended on {longDate(on)}
          {engagedSince && ` and has been in Engage since ${longDate(engagedSince)}`}
        </Fragment>
      ))}
      .
    </p>
  );

/** On a page about findings of one force: where the same is done about those that were recorded for a force whose record it has. */
export const AlsoRecordedFor = ({ had, page }: { had: readonly Had[]; page: "/revisits/new" | "/directions/new" }) =>
  had.map(({ slug, name, on }) => (
    <p key={slug} className="small">
      Findings that were recorded for {name}, which ended on {longDate(on)}, stand{" "}
      <Link href={`${page}?force=${slug}`}>on a page of their own</Link>.
    </p>
  ));
