import { visibleText } from "../audit/visible-text";

/**
 * Whether two answers name one person, whatever the case, the title or what is added behind a comma or in brackets; "Jones, Bob" is
 * Bob Jones, as lists out of other systems have names.
 */
export function isSamePerson(one: string, other: string): boolean {
  const [a, b] = [nameOf(one), nameOf(other)];
  return a !== "" && a === b;
}

function nameOf(text: string): string {
  const said = visibleText(text);
  const [, last = "", first = ""] = SURNAME_FIRST.exec(said) ?? [];
  const name = first === "" || isPost(first, last) ? (said.split(/[,;(\n]/)[0] ?? "") : `${first} ${last}`;
  return name
    .toLowerCase()
    .replace(/^\s*(?:mr|mrs|ms|miss|mx|dr)\b\.?/, "")
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
}

/** One name, a comma, and one or two with a capital. */
const SURNAME_FIRST = /^\s*([\p{L}'’-]+)\s*,\s*(\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)?)\s*(?:[,;(\n]|$)/u;

/** What somebody is, and no name: a word of a post, in English or Welsh, or letters such as "IRO" behind a name that is not in capitals. */
const isPost = (text: string, name: string): boolean =>
  POST.test(text) || (CAPITALS.test(text) && !CAPITALS.test(name));

const CAPITALS = /^\p{Lu}{2,}$/u;
const POST =
  /\b(?:auditor|moderator|manager|worker|lead|chair|head|director|practitioner|service|team|senior|social|deputy|advis[eo]r|officer|consultant|supervisor|specialist|coordinator|co-ordinator|assistant|analyst|nurse|psychologist|therapist|teacher|principal|independent|archwilydd|cymedrolwr|rheolwr|gweithiwr|uwch|pennaeth|cadeirydd|arweinydd)\b/i;
