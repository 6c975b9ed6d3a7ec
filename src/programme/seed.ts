import type { IsoDate } from "../audit/dates";
import { fingerprintOf } from "../record/content-hash";
import type { GivenWord } from "./certificate";
import { plain } from "./eligible";

/** What a seed is made from: fixed before the first word is given, but for the words. */
export interface SeedParts {
  readonly rule: string;
  readonly eligible: string;
  readonly day: IsoDate;
  readonly words: readonly GivenWord[];
}

/** Words towards a seed that count: there have to be two, of two people. */
export const LEAST_WORDS = 2;

/** The seed of a draw in hex: SHA-256 over all of its parts. A word counts whatever its case and spaces. */
export const seedOf = ({ rule, eligible, day, words }: SeedParts): string =>
  fingerprintOf([
    "case-audit-sample 1",
    rule,
    eligible,
    day,
    ...words.flatMap(({ who, word }) => [plain(who), plain(word)]),
  ]).replace("sha256:", "");
