import { Link } from "@/components/ui/link";

/** The way here: the pages above this one, without this one. */
export const Crumbs = ({ trail }: { trail: readonly { href: string; label: string }[] }) => (
  <nav className="crumbs" aria-label="You are here">
    <ol>
      {trail.map(({ href, label }) => (
        <li key={href}>
          <Link href={href}>{label}</Link>
        </li>
      ))}
    </ol>
  </nav>
);
