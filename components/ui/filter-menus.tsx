"use client";

import { useRef, useState } from "react";
import { type FilterChoosing, Menu, MenuValues } from "./filter-menu";
import { type RangeOption, Ranges } from "./ranges";

/** A menu that is closed: its name, what is on of it in words, and what is sent of it. */
export interface ClosedMenu {
  readonly name: string;
  readonly label: string;
  readonly on: readonly string[];
  readonly sent: readonly { readonly name: string; readonly value: string }[];
}

/** All that the menus of a list offer: the values of each filter; a menu of another name holds the ranges of days. */
export interface InFull {
  readonly filters: readonly FilterChoosing[];
  readonly ranges: readonly RangeOption[];
}

/**
 * The menus of a list. What they offer is fetched `from` an address once somebody comes near one: a page that nobody filters
 * is shorter by a hundred and fifty boxes. Where scripts do not run, or nothing is answered, a menu leads to `writtenOut` and its own
 * name: the same page with `inFull` given, and that menu `open`. What is on stays on, whichever are opened.
 */
export const FilterMenus = ({
  menus,
  from,
  writtenOut,
  inFull,
  open,
}: {
  menus: readonly ClosedMenu[];
  from: string;
  writtenOut: string;
  inFull?: InFull;
  open?: string;
}) => {
  const [full, setFull] = useState(inFull);
  const isAsked = useRef(full !== undefined);
  const ask = async () => {
    if (isAsked.current) return;
    isAsked.current = true;
    const told: InFull | null = await fetch(from, { redirect: "manual" })
      .then((answer) => (answer.ok ? answer.json() : null))
      .catch(() => null);
    if (told) setFull(told);
    else isAsked.current = false;
  };
  return (
    <div className="flex flex-wrap items-start gap-2">
      {menus.map((menu) => (
        <Menu key={menu.name} {...menu} open={menu.name === open} onNear={ask}>
          {full ? <Values name={menu.name} {...full} /> : <Elsewhere {...menu} href={`${writtenOut}${menu.name}`} />}
        </Menu>
      ))}
    </div>
  );
};

const Values = ({ name, filters, ranges }: InFull & { name: string }) => {
  const filter = filters.find((one) => one.name === name);
  return filter ? <MenuValues {...filter} /> : <Ranges ranges={ranges} />;
};

const Elsewhere = ({ sent, href }: Pick<ClosedMenu, "sent"> & { href: string }) => (
  <>
    {sent.map((one) => (
      <input key={`${one.name} ${one.value}`} type="hidden" {...one} />
    ))}
    <a href={href}>Choose</a>
  </>
);
