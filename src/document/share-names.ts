import type { Question } from "../audit/question";
import { questionsIn } from "../audit/questions";
import type { AuditRecord } from "../audit/record";
import { sayWord, word, type Say } from "../audit/say";
import type { Template } from "../audit/template";
import { shownTexts, type Texts } from "./answers";
import { sayIn } from "./fixed-words";
import { NAMES_THAT_ARE_MONTHS, NAMES_THAT_ARE_WORDS } from "./name-words";
import { nameQuestions } from "./name-questions";
import { namesIn, type PersonNamed } from "./names-in";

/** A name that a copy leaves out. */
export interface NameReplaced {
  /** As it is written where it is asked for. */
  readonly name: string;
  readonly role: string;
  /** In how many places a text named that person. */
  readonly places: number;
}

export interface WithoutNames {
  readonly texts: Texts;
  readonly replaced: readonly NameReplaced[];
  /** Whether it is known of any field that it asks for a name. */
  readonly knowsFields: boolean;
}

interface Person {
  readonly name: string;
  readonly words: readonly string[];
  readonly role: string;
  /** The answer itself says what that person is. */
  readonly told: boolean;
}

/**
 * The answers with the role in place of a name: in the answers that ask for a name, and wherever one of these names
 * or a word of it stands in another. `like` is the template on offer with that id, for an audit made before templates
 * said which of their fields hold names.
 */
export function withoutNames(
  template: Template,
  record: AuditRecord,
  texts: Texts,
  like: Template | undefined,
): WithoutNames {
  const { roleOf: askedOf, knowsFields } = nameQuestions(template, record, like);
  const say = sayIn(template);
  const roleOf = (question: Question): string | undefined => {
    const role = askedOf(question);
    return role !== undefined && ROLES.includes(role) ? sayWord(say, role) : role;
  };
  const questions = questionsIn(template, record);
  const people: Person[] = [];
  for (const question of questions) {
    const role = roleOf(question);
    if (role === undefined) continue;
    for (const named of namesIn(texts.get(question.tag) ?? "").people) addPerson(people, named, role);
  }
  const places = new Map<Person, number>();
  const replacing = people.length === 0 ? undefined : replacer(say, people, places);
  const changed = questions.map((question): readonly [string, string] => {
    const { tag, kind } = question;
    const text = texts.get(tag) ?? "";
    if (text === "" || kind === "choice" || !replacing) return [tag, text];
    const role = roleOf(question);
    return [tag, role === undefined ? replacing(text) : inField(say, text, role, people, replacing)];
  });
  return {
    texts: new Map(changed),
    replaced: people.map((person) => ({
      name: person.name,
      role: person.role,
      places: places.get(person) ?? 0,
    })),
    knowsFields,
  };
}

/** An audit's answers as they are shown, with roles in place of the names that it asks for. */
export const textsWithoutNames = (template: Template, record: AuditRecord): Texts =>
  withoutNames(template, record, shownTexts(template, record), undefined).texts;

/** One person may be named in several answers, by all of a name or by a part of it. */
function addPerson(people: Person[], { name, words, role }: PersonNamed, asked: string): void {
  const own = new Set(words.map(folded));
  const at = people.findIndex((each) => {
    const others = each.words.map(folded);
    const shared = others.filter((word) => own.has(word)).length;
    return shared === Math.min(own.size, others.length);
  });
  const known = people[at];
  const person = { name, words, role: inSentence(role ?? asked), told: role !== undefined };
  if (!known) {
    people.push(person);
    return;
  }
  const fuller = words.length > known.words.length ? person : known;
  people[at] = { ...fuller, ...(known.told || !person.told ? roleAs(known) : roleAs(person)) };
}

const roleAs = ({ role, told }: Person) => ({ role, told });

/** An answer that asks for a name: the role alone, or what else it says around it. */
function inField(
  say: Say,
  text: string,
  asked: string,
  people: readonly Person[],
  replacing: (text: string) => string,
): string {
  const read = namesIn(text);
  if (read.people.length === 0) return text;
  if (read.saysMore) return replacing(text);
  const own = read.people.map(
    ({ words, role }) =>
      role ??
      people.find((each) => words.every((word) => each.words.map(folded).includes(folded(word))))?.role ??
      asked,
  );
  const roles = [...new Set([...own, ...read.roles].map(inSentence))];
  const listed =
    roles.length < 2
      ? roles.join("")
      : say("{before} and {after}", { before: roles.slice(0, -1).join(", "), after: roles.at(-1) ?? "" });
  return listed.charAt(0).toUpperCase() + listed.slice(1);
}

/** A role in the middle of a sentence; abbreviations keep their capitals. */
function inSentence(role: string): string {
  return role
    .split(" ")
    .map((word) => (/^\p{Lu}\p{Ll}/u.test(word) ? word.toLowerCase() : word))
    .join(" ");
}

/** What people are in an audit of whatever template. */
const ROLES: readonly string[] = [
  word("auditor"),
  word("moderator"),
  word("line manager"),
  word("person of a step"),
  word("person responsible"),
  word("signatory"),
  word("manager told of the concern"),
];

const folded = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/’/g, "'").toLowerCase();

/** A word of a name as a pattern over decomposed text, whatever its accents and apostrophes. */
const patternOf = (word: string): string =>
  Array.from(folded(word), (letter) => (letter === "'" ? "['’]" : `${escaped(letter)}\\p{M}*`)).join("");
const escaped = (letter: string): string => letter.replace(/[\\^$*+?.()|[\]{}/]/g, "\\$&");

const BEFORE = String.raw`(?<![\p{L}\p{M}\p{N}])`;
const AFTER = String.raw`(?![\p{L}\p{M}\p{N}])`;
const TITLE = String.raw`(?:(?:mr|mrs|ms|miss|mx|dr|prof)\b\.?\s+)?`;

/** Puts the role, in brackets, in place of a name: "[auditor]". */
function replacer(
  say: Say,
  people: readonly Person[],
  places: Map<Person, number>,
): (text: string) => string {
  const all = people.flatMap(({ words }) => words.flatMap((word) => [word, ...word.split("-")]));
  const words = [...new Set(all.filter((word) => word.length > 1))].sort((a, b) => b.length - a.length);
  const initials = [...new Set(words.map((word) => patternOf(word.charAt(0))))].join("|");
  const word = `(?:${words.map(patternOf).join("|")})`;
  const initial = String.raw`(?:(?:${initials})\.?\s+)`;
  const pattern = new RegExp(
    String.raw`${BEFORE}${TITLE}${initial}?${word}(?:(?:[\s-]+|\.)${initial}?${word}${AFTER})*${AFTER}`,
    "giu",
  );
  return (text) =>
    text
      .normalize("NFD")
      .replace(pattern, (found: string, at: number, whole: string) => {
        if (isPlainWord(found, whole.slice(0, at), whole.slice(at + found.length))) return found;
        const meant = peopleMeant(people, found);
        for (const person of meant) places.set(person, (places.get(person) ?? 0) + 1);
        const roles = [...new Set(meant.map(({ role }) => role))];
        return `[${roles.reduce((before, after) => say("{before} or {after}", { before, after }))}]`;
      })
      .normalize("NFC");
}

/** A word that only happens to be a name: "will be", "in May 2026". */
function isPlainWord(found: string, before: string, after: string): boolean {
  const word = folded(found);
  if (NAMES_THAT_ARE_MONTHS.has(word) && (/\d(?:st|nd|rd|th)?\s+$/.test(before) || /^\s+\d/.test(after)))
    return true;
  return NAMES_THAT_ARE_WORDS.has(word) && /^\p{Ll}/u.test(found);
}

/** Those who have most of the words: of two people with one surname, both where nothing else is said. */
function peopleMeant(people: readonly Person[], found: string): readonly Person[] {
  const said = new Set(folded(found).split(/[\s.]+/));
  const parts = new Set([...said].flatMap((word) => word.split("-")));
  const score = ({ words }: Person) =>
    words.map(folded).filter((word) => said.has(word) || word.split("-").some((part) => parts.has(part)))
      .length;
  const most = Math.max(...people.map(score));
  return people.filter((person) => score(person) === most);
}
