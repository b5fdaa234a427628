"use client";

import { Link } from "@/components/ui/link";

/** The address of a list as a file, for a format and the columns, with the parameters of the page that shows it. */
function downloadHref(path: string, parameters: string, format: "csv" | "xlsx", columns: "shown" | "all"): string {
  const asked = new URLSearchParams(parameters);
  if (format !== "csv") asked.set("as", format);
  if (columns !== "all") asked.set("columns", columns);
  return asked.size === 0 ? path : `${path}?${asked}`;
}

/**
 * Where a list is taken as a file: with the columns that the page shows, or with all that there are. Drawn by the browser as well as here,
 * so that a list sends no more of it than its address.
 */
export const Downloads = ({
  path,
  parameters = "",
  what,
}: {
  path: string;
  /** What the list is filtered by, as its address says it. */
  parameters?: string;
  /** What it is a list of: "findings". */
  what: string;
}) => (
  <details className="menu menu-end print:hidden">
    <summary>Download</summary>
    <div className="menu-panel">
      <dl className="downloads">
        {(["shown", "all"] as const).map((columns) => (
          <div key={columns}>
            <dt>{columns === "shown" ? "As shown here" : "All columns"}</dt>
            <dd className="flex gap-4">
              {(["csv", "xlsx"] as const).map((format) => (
                <a key={format} href={downloadHref(path, parameters, format, columns)} download>
                  {format === "csv" ? "CSV" : "Excel"}
                  <span className="sr-only">
                    , {what}, {columns === "shown" ? "as shown" : "all columns"}
                  </span>
                </a>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className="small quiet">
        All that the filters show, on every page. That you took it is recorded. Power BI and Excel can also read it by
        themselves: <Link href="/programs">data for programs</Link>.
      </p>
    </div>
  </details>
);
