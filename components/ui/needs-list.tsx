import Link from "next/link";
import type { ReactNode } from "react";

/** What needs somebody, most urgent first: what to do, why, and how long it has waited. */
export const NeedsList = ({
  needs,
}: {
  needs: readonly { href: string; what: string; why?: ReactNode; age?: string; late?: boolean }[];
}) => (
  <ul className="needs">
    {needs.map(({ href, what, why, age, late }) => (
      <li key={`${href} ${what}`}>
        <div>
          <Link href={href}>{what}</Link>
          {why && <div className="small quiet">{why}</div>}
        </div>
        {age && <span className={late ? "small overdue" : "small quiet"}>{age}</span>}
      </li>
    ))}
  </ul>
);
