import { JOINING_WORDS, PLAIN_WORDS, ROLE_WORDS, TITLES } from "./name-words";

/** A person named in an answer that asks for a name. */
export interface PersonNamed {
  /** As it is written. */
  readonly name: string;
  /** The words of the name that tell the person, each of two letters at least. */
  readonly words: readonly string[];
  /** What the answer says that person is; none where it does not say. */
  readonly role?: string;
}

/** What an answer that asks for a name says. */
export interface NamesRead {
  readonly people: readonly PersonNamed[];
  /** The roles it names, as they are written. */
  readonly roles: readonly string[];
  /** It says something besides names and roles. */
  readonly saysMore: boolean;
}

type Kind = "name" | "initial" | "title" | "role" | "joining" | "other";
interface KnownWord {
  readonly text: string;
  readonly kind: Kind;
}

const WORD = /[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}'’/-]*[\p{L}\p{M}\p{N}])?\.?|&/gu;
/** Between one person and the next, or a person and what that person is. */
const PARTING = /[,;:()[\]\n+|]|\s[-–—]\s|\.\s+(?=\p{Lu}\p{Ll}+\s+\p{Ll})/u;
/** Words of an answer that may be a name without a capital in it, and of the whole answer. */
const MOST_LOWER_CASE = 3;
const LONGEST_LOWER_CASE = 7;

/** The people and roles in an answer that asks for a name: "Jo Doe, social worker", "JO DOE", "Team manager". */
export function namesIn(answer: string): NamesRead {
  const isName = nameRule(answer);
  const parts = answer
    .split(PARTING)
    .flatMap((part) => splitAtAnd(wordsOf(part, isName)))
    .map(readPart)
    .filter(({ people, role, saysMore }) => people.length > 0 || role !== undefined || saysMore);
  const people: PersonNamed[] = [];
  let spare: string | undefined;
  for (const part of parts) {
    if (part.people.length === 0) {
      const last = people.at(-1);
      if (part.role === undefined) continue;
      if (last && last.role === undefined) people[people.length - 1] = { ...last, role: part.role };
      else spare = part.role;
      continue;
    }
    for (const person of part.people) {
      const role = part.role ?? spare;
      people.push(role === undefined ? person : { ...person, role });
      spare = undefined;
    }
  }
  return {
    people,
    roles: parts.flatMap(({ role }) => role ?? []),
    saysMore: parts.some(({ saysMore }) => saysMore),
  };
}

/** As long as an abbreviation of a service may be: MASH, CAMHS. */
const LONGEST_ABBREVIATION = 6;

/** Which of the words we do not know is a name: one with a capital, or any of a few where no word has one. */
function nameRule(answer: string): (word: string) => boolean {
  const unknown = (answer.match(WORD) ?? []).filter((word) => kindOf(word, () => true) === "name");
  const someLower = unknown.some((word) => /\p{Ll}/u.test(word));
  const isCapital = (word: string) =>
    /^\p{Lu}/u.test(word) && !(someLower && word.length <= LONGEST_ABBREVIATION && /^\p{Lu}+$/u.test(word));
  if (unknown.some(isCapital)) return isCapital;
  const isShort = (answer.match(WORD) ?? []).length <= LONGEST_LOWER_CASE;
  return isShort && unknown.length <= MOST_LOWER_CASE ? () => true : () => false;
}

function wordsOf(part: string, isName: (word: string) => boolean): readonly KnownWord[] {
  return (part.match(WORD) ?? []).map((word) => {
    const text = word.replace(/\.$/, "");
    return { text, kind: kindOf(text, isName) };
  });
}

function kindOf(word: string, isName: (word: string) => boolean): Kind {
  const plain = word.toLowerCase().replace(/’/g, "'").replace(/\.$/, "");
  if (TITLES.has(plain)) return "title";
  if (ROLE_WORDS.has(plain)) return "role";
  if (JOINING_WORDS.has(plain)) return "joining";
  if (PLAIN_WORDS.has(plain) && !isMonthInName(word)) return "other";
  if (/^\p{L}\.?$/u.test(word)) return "initial";
  if (/\p{N}/u.test(word) || !/\p{L}/u.test(word)) return "other";
  return isName(word.replace(/\.$/, "")) ? "name" : "other";
}

/** April, May, June and August are names in an answer that asks for one. */
const isMonthInName = (word: string): boolean => /^(?:April|May|June|August|Will)$/.test(word);

/** "Jo Doe and Al Roe" are two; "head of quality and audit" is one. */
function splitAtAnd(words: readonly KnownWord[]): readonly (readonly KnownWord[])[] {
  const at = words.findIndex(
    ({ text, kind }, index) =>
      kind === "joining" &&
      (text === "and" || text === "&") &&
      words.slice(index + 1).some((each) => each.kind === "name"),
  );
  return at < 0 ? [words] : [words.slice(0, at), ...splitAtAnd(words.slice(at + 1))];
}

interface PartRead {
  readonly people: readonly PersonNamed[];
  readonly role?: string;
  readonly saysMore: boolean;
}

/** The names in a stretch, each a run of words, and the role beside them. */
function readPart(words: readonly KnownWord[]): PartRead {
  const people: PersonNamed[] = [];
  let run: KnownWord[] = [];
  const close = () => {
    const named = run.filter(({ kind, text }) => kind === "name" && text.length > 1);
    if (named.length > 0)
      people.push({ name: run.map(({ text }) => text).join(" "), words: named.map(({ text }) => text) });
    run = [];
  };
  for (const word of words) {
    if (word.kind === "name" || word.kind === "initial" || word.kind === "title") run.push(word);
    else close();
  }
  close();
  const first = words.findIndex(({ kind }) => kind === "role");
  const last = words.findLastIndex(({ kind }) => kind === "role");
  const role = words
    .slice(Math.max(0, first), last + 1)
    .filter(({ kind }) => kind === "role" || kind === "joining")
    .map(({ text }) => text);
  return {
    people,
    ...(role.length > 0 ? { role: role.join(" ") } : {}),
    saysMore: words.some(({ kind }) => kind === "other"),
  };
}
