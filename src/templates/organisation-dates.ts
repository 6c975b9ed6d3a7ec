import * as z from "zod/mini";
import { parseDate } from "../audit/dates";
import type { OrganisationDates } from "../audit/timescales";
import { faultSentence, issueSentence, says, shapeFaults } from "./template-fault";
import { spans } from "./template-shape";
import { phrase } from "../words/phrase";

const MOST_CLOSED = 1000;

const day = z.string().check(
  z.refine(
    (text) => parseDate(text) !== undefined,
    says(() => phrase("This is no date. Write it as 2026-12-24.")),
  ),
);
const shape = z.object({
  dates: z.exactOptional(
    z.strictObject({ ...spans, closed: z.exactOptional(z.array(day).check(z.maxLength(MOST_CLOSED))) }),
  ),
});

export type ReadDates =
  | { readonly ok: true; readonly dates?: OrganisationDates }
  | { readonly ok: false; readonly sentences: readonly string[] };

/** What the index of a catalogue says of dates under `dates`, or what is wrong with it, a sentence for each place. */
export function readDates(index: unknown): ReadDates {
  const shaped = shape.safeParse(index, { error: issueSentence });
  if (!shaped.success) return { ok: false, sentences: shapeFaults(shaped.error).map(faultSentence) };
  const { dates } = shaped.data;
  if (!dates) return { ok: true };
  const { closed, ...given } = dates;
  return {
    ok: true,
    dates: { ...given, ...(closed ? { closed: closed.flatMap((text) => parseDate(text) ?? []) } : {}) },
  };
}
