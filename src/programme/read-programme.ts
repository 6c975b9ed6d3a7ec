import * as z from "zod/mini";
import { parseMoment, type IsoMoment } from "../audit/dates";
import { parseJson } from "../templates/parse-template";
import { faultSentence, issueSentence, shapeFaults, type TemplateFault } from "../templates/template-fault";
import type { Allocation } from "./allocation";
import { LEFT_OUT_REASONS, type Certificate } from "./certificate";
import type { PanelPicks } from "./panel-picks";
import { dayShape, ruleShape, writtenRuleShape, type WrittenRule } from "./rule-shape";
import { phrase } from "../words/phrase";

/** What a file holds, or everything wrong with it, a sentence for each place. */
export type ReadFile<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly sentences: readonly string[] };

/** A rule as a person writes it, out of the text of its file. */
export const readRule = (text: string): ReadFile<WrittenRule> => readAs(writtenRuleShape, text);

/** A rule as a form has it, or everything wrong with it by where it stands, as `period.from`. */
export function ruleOfForm(
  form: unknown,
):
  | { readonly ok: true; readonly value: WrittenRule }
  | { readonly ok: false; readonly faults: readonly TemplateFault[] } {
  const shaped = writtenRuleShape.safeParse(form, { error: issueSentence });
  return shaped.success ? { ok: true, value: shaped.data } : { ok: false, faults: shapeFaults(shaped.error) };
}

/** A certificate out of the text of its file; whether it is what it says, `ofItself` and `verify` tell. */
export const readCertificate = (text: string): ReadFile<Certificate> => readAs(certificateShape, text);

/** An allocation out of the text of its file. */
export const readAllocation = (text: string): ReadFile<Allocation> => readAs(allocationShape, text);

function readAs<T>(shape: z.ZodMiniType<T>, text: string): ReadFile<T> {
  const read = parseJson(text);
  if (!read.ok) return { ok: false, sentences: [faultSentence(read.fault)] };
  const shaped = shape.safeParse(read.json, { error: issueSentence });
  return shaped.success
    ? { ok: true, value: shaped.data }
    : { ok: false, sentences: shapeFaults(shaped.error).map(faultSentence) };
}

/** Picks for a panel out of the text of their file; whether they are those that it rests on, `isPickedAgain` tells. */
export const readPanelPicks = (text: string): ReadFile<PanelPicks> => readAs(panelShape, text);

const text = z.string();
const count = z.int().check(z.minimum(0));
const hex = text.check(
  z.regex(/^[0-9a-f]{64}$/, {
    error: () => phrase("This is no seed, which is 64 figures and letters from 0 to f."),
  }),
);
const moment = z.pipe(
  text.check(
    z.refine((each) => parseMoment(each) === each, {
      error: () => phrase("This is no moment, such as 2026-11-02T09:14."),
    }),
  ),
  z.transform((each) => each as IsoMoment),
);

const drawnCase = { id: text, team: text, service: text, caseType: text, group: text };
const drawn = z.array(z.strictObject(drawnCase));

const given = z.array(z.strictObject({ who: text, word: text }));

const certificateShape = z.strictObject({
  kind: z.literal("case-audit-sample"),
  version: z.literal(1),
  drawnAt: moment,
  rule: ruleShape,
  list: z.strictObject({
    file: text,
    rows: count,
    eligible: count,
    fingerprint: text,
    eligibleFingerprint: text,
    codes: text,
  }),
  leftOut: z.array(
    z.strictObject({
      reason: z.enum(LEFT_OUT_REASONS),
      count,
    }),
  ),
  auditedElsewhere: z.array(z.strictObject({ id: text, on: dayShape })),
  words: given,
  seed: hex,
  draw: z.strictObject({
    drawn,
    replacements: drawn,
    groups: z.array(
      z.strictObject({ name: text, eligible: count, asked: count, drawn: count, overSampled: z.boolean() }),
    ),
  }),
  replaced: z.array(z.strictObject({ id: text, by: text, because: text, on: dayShape })),
  handPicked: z.array(z.strictObject({ ...drawnCase, because: text })),
  follows: z.exactOptional(z.strictObject({ fingerprint: text, because: text })),
  fingerprint: text,
}) satisfies z.ZodMiniType<Certificate>;

const panelShape = z.strictObject({
  kind: z.literal("case-audit-panel"),
  version: z.literal(1),
  drawnAt: moment,
  number: count,
  kinds: z.array(z.strictObject({ id: text, label: text })),
  audits: z.array(z.strictObject({ file: text, case: text, record: text, shows: z.array(text) })),
  words: given,
  seed: hex,
  picks: z.array(z.strictObject({ case: text, file: text, for: z.array(text) })),
  notCovered: z.array(text),
  fingerprint: text,
}) satisfies z.ZodMiniType<PanelPicks>;

const barred = z.enum([
  "own-service",
  "worked-on-it",
  "not-with",
  "away",
  "left",
  "full",
  "not-experienced",
  "audits-it",
]);
const details = z.record(text, text);

const allocationShape = z.strictObject({
  kind: z.literal("case-audit-allocation"),
  version: z.literal(1),
  on: dayShape,
  certificate: text,
  cases: z.array(
    z.strictObject({
      id: text,
      details,
      sampled: z.union([
        z.strictObject({ kind: z.literal("drawn") }),
        z.strictObject({ kind: z.literal("replacement"), of: text, because: text }),
        z.strictObject({ kind: z.literal("hand-picked"), because: text }),
      ]),
      overSampled: z.boolean(),
      auditor: text,
      moderator: text,
      received: dayShape,
      due: dayShape,
      panel: z.boolean(),
      reason: z.strictObject({
        others: count,
        before: count,
        now: count,
        byHand: z.exactOptional(z.strictObject({ because: text, against: z.array(barred) })),
      }),
    }),
  ),
  unplaced: z.array(
    z.strictObject({
      id: text,
      details,
      barred: z.array(z.strictObject({ why: barred, names: z.array(text) })),
    }),
  ),
}) satisfies z.ZodMiniType<Allocation>;
