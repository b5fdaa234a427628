import { Link } from "@/components/ui/link";

/** Numbers at a glance, each with what it counts under it and a link to the rows behind it. `row` sets them side by side. */
export const Figures = ({
  figures,
  row = false,
}: {
  figures: readonly { value: number | string; label: string; href?: string; alarm?: boolean }[];
  row?: boolean;
}) => (
  <dl className={row ? "figures figures-row" : "figures"}>
    {figures.map(({ value, label, href, alarm }) => (
      <div key={label} className="relative flex flex-col-reverse justify-end">
        <dt className="leading-snug">{label}</dt>
        <dd className={alarm ? "text-bad" : undefined}>
          {href ? (
            <Link href={href} className="whole" aria-label={`${value} ${label}`}>
              {value}
            </Link>
          ) : (
            value
          )}
        </dd>
      </div>
    ))}
  </dl>
);
