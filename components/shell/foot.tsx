import { Link } from "@/components/ui/link";

/** The quiet links under every page. */
export const Foot = ({ links }: { links: readonly { href: string; label: string }[] }) => (
  <footer className="foot">
    <ul className="inner flex flex-wrap gap-x-6 gap-y-1">
      {links.map(({ href, label }) => (
        <li key={href}>
          <Link className="text-ink-2" href={href}>
            {label}
          </Link>
        </li>
      ))}
    </ul>
  </footer>
);
