/** A name that is counted, with what is asked of it: "Sibling 2: date of birth". */
export interface CountedName {
  readonly of: string;
  readonly count: number;
  readonly rest: string;
}

const COUNTED = /^(\p{L}[\p{L}’' /-]{1,40}?)\s*(?:no\.?|number|#)?\s*(\d{1,2})\s*[:.)–-]?\s*(.*)$/iu;
/** What is counted here is one thing, in parts. */
const PARTS =
  /\b(?:lines?|address|stage|step|level|grade|part|section|item|question|appendix|page|week|day|month|year)$/iu;

export function countedName(text: string): CountedName | undefined {
  const [, of = "", count = "", rest = ""] = COUNTED.exec(text.trim()) ?? [];
  return of === "" || PARTS.test(of) || /^\p{N}/u.test(rest)
    ? undefined
    : { of: of.trim(), count: Number(count), rest: rest.trim() };
}
