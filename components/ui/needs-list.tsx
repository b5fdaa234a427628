import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

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
    /** Where it is to be done, when that is in many places. */
    places?: readonly { readonly label: string; readonly href: string }[];
  }[];
}) => (
  <ul className="needs">
    {needs.map(({ href, what, why, age, late, places = [] }) => (
      <li key={`${href} ${what}`}>
        <div>
          <Link href={href}>{what}</Link>
          {why && <div className="small quiet">{why}</div>}
          {places.length > 0 && (
            <ul className="small flex flex-wrap gap-x-3">
              {places.map((place) => (
                <li key={place.label}>
                  <Link className="also" href={place.href}>
                    {place.label}
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
