/** Somebody as others know them too. */
export interface Known {
  readonly name: string;
  readonly email: string;
}

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** What of a password must be more than the own address and name: a year and a sign behind a name are not. */
const LEAST_OF_ITS_OWN = 6;

/** Whether a password is only its owner's e-mail address or name, whatever its case and signs, with little more. */
export function isOfOwnWords(password: string, { name, email }: Known): boolean {
  const [local = ""] = email.split("@");
  const own = [email, local, name, ...local.split(/[^\p{L}\p{N}]/u), ...name.split(/[^\p{L}\p{N}]/u)].map(plain);
  const longestFirst = own.filter((words) => words.length >= 3).sort((one, other) => other.length - one.length);
  const given = plain(password);
  const left = longestFirst.reduce((rest, words) => rest.replaceAll(words, ""), given);
  return left.length < given.length && left.length < LEAST_OF_ITS_OWN;
}
