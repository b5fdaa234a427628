/** What was typed and not sent, in this tab only, under a key for each person and form. Never passwords, files or hidden fields. */
const PREFIX = "typed:";
export const typedKey = (person: string, form: string) => `${PREFIX}${person}:${form}`;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const UNKEPT = new Set(["hidden", "password", "file", "submit", "button", "reset"]);
const controls = (form: HTMLFormElement) =>
  Array.from(form.elements).filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      element.name !== "" &&
      !UNKEPT.has(element.type),
  );

const ticks = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");

const nameOf = (control: Control) => (ticks(control) ? `${control.name}=${control.value}` : control.name);

/** Whether it says something else than the page did when it came: only that is kept, so that newer values are never hidden. */
const isTouched = (control: Control) => {
  if (ticks(control)) return control.checked !== control.defaultChecked;
  if (!(control instanceof HTMLSelectElement)) return control.value !== control.defaultValue;
  const options = Array.from(control.options);
  return control.value !== (options.find((option) => option.defaultSelected) ?? options[0])?.value;
};

const keptUnder = (key: string) => JSON.parse(sessionStorage.getItem(key) ?? "{}") as Record<string, unknown>;

/** Forgets what the page says by itself by now. */
export function keepAnew(key: string, form: HTMLFormElement): void {
  forget(key);
  keep(key, form);
}

/** Keeps what was typed, and what was kept before: a form that came back filled shows that as its own. */
export function keep(key: string, form: HTMLFormElement): void {
  const before = keptUnder(key);
  const touched = controls(form).filter((control) => isTouched(control) || Object.hasOwn(before, nameOf(control)));
  if (touched.length === 0) {
    forget(key);
    return;
  }
  const typed = touched.map((control) => [nameOf(control), ticks(control) ? control.checked : control.value]);
  // A browser keeps 5 MB or so for a page: what is longer, a pasted report, is still in its field and is only not kept beside it.
  try {
    sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(typed)));
  } catch {
    forget(key);
  }
}

/** Puts back what was typed, and says whether anything changed. */
export function restore(key: string, form: HTMLFormElement): boolean {
  const typed = keptUnder(key);
  let changed = false;
  for (const control of controls(form)) {
    const value = typed[nameOf(control)];
    if (ticks(control) && typeof value === "boolean" && control.checked !== value) {
      control.checked = value;
      changed = true;
    } else if (!ticks(control) && typeof value === "string" && control.value !== value) {
      control.value = value;
      // Whoever counts what is typed hears of it too.
      control.dispatchEvent(new Event("input", { bubbles: true }));
      changed = true;
    }
  }
  return changed;
}

/** Forgets some of what was kept: of each control by its name. */
export function forgetOf(key: string, isOver: (name: string) => boolean): void {
  const kept = Object.entries(keptUnder(key));
  const rest = kept.filter(([name]) => !isOver(name));
  if (rest.length === 0) forget(key);
  else if (rest.length < kept.length) sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(rest)));
}

export const forget = (key: string): void => sessionStorage.removeItem(key);

export function forgetAll(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}

/** Whether anything is kept in this tab. */
export const keepsAny = (): boolean => Object.keys(sessionStorage).some((key) => key.startsWith(PREFIX));
