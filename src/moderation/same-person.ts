import { visibleText } from "../audit/visible-text";

/**
 * Whether two answers name one person, whatever the case, the title or what is added behind a comma or in brackets; "Jones, Bob" is
 * Bob Jones, as lists out of other systems have names. "Auditor 4" and "Auditor 5" are two.
 */
export function isSamePerson(one: string, other: string): boolean {
  const [a, b] = [nameOf(one), nameOf(other)];
  return a.words.length > 0 && a.words.join(" ") === b.words.join(" ") && !areNumberedApart(a, b);
}

/** Whether two answers could name one person: "A. Roe" may be Ada Roe, and "Ada Roe" Ada Jane Roe. */
export function mayBeSamePerson(one: string, other: string): boolean {
  const [a, b] = [nameOf(one), nameOf(other)];
  const [few, many] = a.words.length > b.words.length ? [b.words, a.words] : [a.words, b.words];
  if (isSamePerson(one, other)) return true;
  if (few.length < FEWEST_WORDS || areNumberedApart(a, b)) return false;
  const isIn = (word: string) => many.some((each) => each === word || isInitial(each, word));
  return few.every(isIn) && few.some((word) => word.length > 1 && many.includes(word));
}

/** Whether two answers give one person's own name, and not a post that several hold, such as "Head of service". */
export function isSameByName(one: string, other: string): boolean {
  const { words } = nameOf(one);
  return isSamePerson(one, other) && words.length >= FEWEST_WORDS && !POST.test(words.join(" "));
}

/** A single name may be that of many. */
const FEWEST_WORDS = 2;

/** "A" of "Ada", whichever of the two is the initial. */
const isInitial = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) === 1 && one.startsWith(other.charAt(0));

interface Name {
  readonly words: readonly string[];
  readonly numbers: string;
}

const areNumberedApart = (one: Name, other: Name): boolean =>
  one.numbers !== "" && other.numbers !== "" && one.numbers !== other.numbers;

function nameOf(text: string): Name {
  const said = visibleText(text);
  const [, last = "", first = ""] = SURNAME_FIRST.exec(said) ?? [];
  const name = first === "" || isPost(first, last) ? (said.split(/[,;(\n]/)[0] ?? "") : `${first} ${last}`;
  const plain = name.toLowerCase().replace(/^\s*(?:mr|mrs|ms|miss|mx|dr)\b\.?/, "");
  return { words: plain.match(/\p{L}+/gu) ?? [], numbers: (plain.match(/\p{N}+/gu) ?? []).join(" ") };
}

/** One name, a comma, and one or two with a capital. */
const SURNAME_FIRST = /^\s*([\p{L}'’-]+)\s*,\s*(\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)?)\s*(?:[,;(\n]|$)/u;

/** What somebody is, and no name: a word of a post, in English or Welsh, or letters such as "IRO" behind a name that is not in capitals. */
const isPost = (text: string, name: string): boolean =>
  POST.test(text) || (CAPITALS.test(text) && !CAPITALS.test(name));

const CAPITALS = /^\p{Lu}{2,}$/u;
const POST =
  /\b(?:auditor|moderator|manager|worker|lead|chair|head|director|practitioner|service|team|senior|social|deputy|advis[eo]r|officer|consultant|supervisor|specialist|coordinator|co-ordinator|assistant|analyst|nurse|psychologist|therapist|teacher|principal|independent|archwilydd|cymedrolwr|rheolwr|gweithiwr|uwch|pennaeth|cadeirydd|arweinydd)\b/i;
