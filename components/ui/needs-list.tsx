import Link from "next/link";
import type { ReactNode } from "react";

/** What needs somebody, most urgent first: what to do, why, and how long it has waited. */
export const NeedsList = ({
  needs,
}: {
  needs: readonly {
    href: string;
    what: string;
    why?: ReactNode;
    age?: string;
    late?: boolean;
    /** References, each a link. */
    findings?: readonly string[];
  }[];
}) => (
  <ul className="needs">
    {needs.map(({ href, what, why, age, late, findings = [] }) => (
      <li key={`${href} ${what}`}>
        <div>
          <Link href={href}>{what}</Link>
          {why && <div className="small quiet">{why}</div>}
          {findings.length > 0 && (
            <ul className="small flex flex-wrap gap-x-3">
              {findings.map((reference) => (
                <li key={reference}>
                  <Link className="also" href={`/findings/${reference}`} prefetch={false}>
                    {reference}
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </div>
        {age && <span className={late ? "small overdue" : "small quiet"}>{age}</span>}
      </li>
    ))}
  </ul>
);
