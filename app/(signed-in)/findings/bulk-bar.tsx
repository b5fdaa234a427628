import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { FIRST_PAGE } from "@/lib/domain/finding/register-filter";
import { DEEDS } from "@/lib/domain/together/deed";
import { type RegisterQuery, registerParameters } from "@/lib/forms/register-query";
import { DEED_WORDS } from "./together/words";

/** The form that the boxes of the rows belong to. */
export const BULK = "together";

/**
 * What can be done to the findings that are ticked or, where none is, to all that the filters show. An ordinary form: what is
 * chosen stands in the address of the page that it leads to.
 */
export const BulkBar = ({ query, total }: { query: RegisterQuery; total: number }) => (
  <form id={BULK} action="/findings/together" className="print:hidden bulk" aria-label="Many findings at once">
    {[...registerParameters({ ...query, place: FIRST_PAGE })].map(([name, value]) => (
      <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
    ))}
    <span className="small">With those you tick, or all {total.toLocaleString("en-GB")} if you tick none:</span>
    <span className="buttons">
      {DEEDS.map((deed) => (
        <Button key={deed} small name="do" value={deed}>
          {DEED_WORDS[deed].button}
        </Button>
      ))}
      <Button small formAction="/evidence/new">
        Add evidence
      </Button>
      <Link className="small" href="/findings/together/earlier">
        Done before
      </Link>
    </span>
  </form>
);
