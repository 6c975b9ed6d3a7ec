import type { Reconciliation } from "../../overview/reconcile";
import { counted } from "../phrases";
import { phrase } from "../../words/phrase";

interface Progress {
  readonly done: number;
  readonly total: number;
  readonly notRead: number;
  /** Milliseconds. */
  readonly elapsed: number;
}

/** "1,240 of 2,000 files read". */
export const readText = ({ done, total }: Progress): string =>
  phrase("{grouped} of {grouped2} files read", { grouped: grouped(done), grouped2: grouped(total) });

/** How fast it goes, how long it will take, and what could not be read; as soon as that can be told. */
export function paceText({ done, total, notRead, elapsed }: Progress): string {
  const rate = elapsed < 500 || done === 0 ? undefined : (1000 * done) / elapsed;
  const left = rate === undefined ? 0 : Math.ceil((total - done) / rate);
  return [
    ...(rate === undefined
      ? []
      : [
          phrase("About {grouped} a second, {seconds} left.", {
            grouped: grouped(rounded(rate)),
            seconds: counted(left, "second"),
          }),
        ]),
    ...(notRead === 0 ? [] : [phrase("{grouped} could not be read so far.", { grouped: grouped(notRead) })]),
  ].join(" ");
}

const rounded = (rate: number): number =>
  rate < 10 ? Math.max(1, Math.round(rate)) : Math.round(rate / 10) * 10;

/** "29 audits, 2 not read". */
export const doneText = ({ counted: audits, notRead }: Pick<Reconciliation, "counted" | "notRead">): string =>
  phrase("{audits}, {notRead} not read.", { audits: counted(audits, "audit"), notRead });

/** With commas between thousands, whatever the language of the machine. */
const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
