import { describe, expect, it } from "vitest";
import { delimiterOf, withoutSign } from "./csv-delimiter";

describe("the sign between the cells of a file", () => {
  it.each([
    [";", "Ref;Text\nR1;count, label, store, lend\nR2;list, date, sort, scan\n"],
    [",", 'Ref,Text\nR1,"one; two; three"\nR2,a;b\n'],
    ["\t", "Ref\tText\nR1\ta, b; c\n"],
    ["|", "Ref|Text|Status\nR1|a, b|Open\n"],
    [",", "A plan, made in May,,\nRef,Text,Owner,Date\nR1,a,b,c\n"],
    [";", 'Ref;Text\nR1;"two\nlines, and more; of them"\n'],
    [",", "Ref\nR1\n"],
  ])("is %j", (sign, text) => {
    expect(delimiterOf(text)).toBe(sign);
  });

  it("is the one that the first line tells, which is no row", () => {
    expect(withoutSign("\uFEFFsep=;\r\nRef,Text;Owner\n")).toEqual({ told: ";", rest: "Ref,Text;Owner\n" });
    expect(withoutSign("Ref;Text\n")).toEqual({ told: null, rest: "Ref;Text\n" });
  });
});
