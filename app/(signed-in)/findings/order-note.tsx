import Link from "next/link";
import { type RegisterQuery, registerHref } from "@/lib/forms/register-query";

/** Says an order that no head of a column shows, and leads back to the usual one. */
export const OrderNote = ({ query }: { query: RegisterQuery }) =>
  query.sort.by === "updated" && (
    <p className="small quiet">
      By the day of the last update, the {query.sort.descending ? "newest" : "oldest"} first.{" "}
      <Link href={registerHref({ ...query, sort: { by: "reference", descending: false }, page: 1 })}>
        Order by reference
      </Link>
    </p>
  );
