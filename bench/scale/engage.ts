import type { Actor } from "@/lib/domain/actor";
import { keyFrom } from "@/lib/domain/list/key";
import type { Agenda, Strand } from "./agenda";
import { forceCaseOf } from "./case";
import type { ForceRegister } from "./force-register";
import type { Random } from "./random";
import { doesEngage } from "./register";
import { engageWords, THEMES } from "./words";

/** Three forces in ten is moved into Engage, some of them twice; from late 2018, when the first announcements were made. */
const SHARE = 0.3;
const BEFORE = 1_800;

export function* engageSpells(register: ForceRegister, agenda: Agenda, inspector: Actor, random: Random): Strand {
  if (!random.chance(SHARE)) return;
  yield BEFORE + random.between(1, 2_700);
  for (;;) {
    const causes = [...register.findings.values()].filter(
      ({ row }) => row.kind === "cause-of-concern" && row.status === "open",
    );
    const tied = causes
      .slice(-2)
      .map(({ row }) => ({ id: register.mint(), wording: engageWords(themeOf(row.theme), random), findingId: row.id }));
    const untied = { id: register.mint(), wording: engageWords(random.pick(THEMES), random), findingId: null };
    const why = "The force has not shown enough progress on what we found.";
    const on = agenda.today();
    doesEngage(
      register,
      inspector,
      { do: "enter-engage", id: register.mint(), on, reasons: [...tied, untied], why, letter: null },
      on,
    );
    yield random.between(120, 300);
    if (random.chance(0.3)) {
      const reasons = [{ id: register.mint(), wording: engageWords(random.pick(THEMES), random), findingId: null }];
      const on = agenda.today();
      doesEngage(register, inspector, { do: "extend-engage", on, reasons, why: "More was found since." }, on);
    }
    yield random.between(200, 500);
    const engaged = forceCaseOf(register).findings.filter(({ status }) => status === "engage");
    const listed = engaged.map(({ id, version }) => `${id}@${version}`);
    const today = agenda.today();
    doesEngage(
      register,
      inspector,
      { do: "leave-engage", on: today, why: "It has improved.", letter: null, listed },
      today,
    );
    if (!random.chance(0.35)) return;
    yield random.between(300, 900);
  }
}

const themeOf = (key: string) =>
  THEMES.find((theme) => keyFrom(theme.name) === key) ?? THEMES[0] ?? { name: key, things: [key], people: [] };
