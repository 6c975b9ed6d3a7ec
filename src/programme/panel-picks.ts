import type { IsoMoment } from "../audit/dates";
import { keyedHashes } from "../record/keyed-code";
import { fingerprintOfValue } from "./canonical";
import { compare } from "./case-row";
import type { GivenWord } from "./certificate";
import { seedOf } from "./seed";

/** Something that a panel should see at least once, such as a grade; the worst first, and each kind before the next. */
export interface PanelKindNamed {
  readonly id: string;
  readonly label: string;
}

/** An audit that can go to a panel, and what it shows. */
export interface PanelAudit {
  readonly file: string;
  readonly case: string;
  readonly record: string;
  /** Ids of the kinds it shows. */
  readonly shows: readonly string[];
}

/** An audit that was picked: for the kinds that none before it showed, or by lot alone. */
export interface PanelPick {
  readonly case: string;
  readonly file: string;
  readonly for: readonly string[];
}

/** Which audits a panel looks at, and all that this rests on, so that anybody can pick them again (R98). The file of that name holds this as JSON. */
export interface PanelPicks {
  readonly kind: "case-audit-panel";
  readonly version: 1;
  readonly drawnAt: IsoMoment;
  readonly number: number;
  /** In the order in which they are covered. */
  readonly kinds: readonly PanelKindNamed[];
  readonly audits: readonly PanelAudit[];
  readonly words: readonly GivenWord[];
  readonly seed: string;
  readonly picks: readonly PanelPick[];
  /** Ids of the kinds that are in none of them, since fewer were asked for. */
  readonly notCovered: readonly string[];
  /** SHA-256 of all the rest. */
  readonly fingerprint: string;
}

export type PanelAsked = Pick<PanelPicks, "drawnAt" | "number" | "kinds" | "audits" | "words">;

/**
 * Picks audits for a panel across what they show: for each kind in order that no pick shows yet, the audit that shows most of
 * what is still missing, ties by lot; the rest by lot. The lot is the HMAC-SHA-256 of the audit under a seed of the audits,
 * the day and the words.
 */
export function panelPicks({ drawnAt, number, kinds, audits: given, words }: PanelAsked): PanelPicks {
  const audits = given.toSorted((one, other) => compare(keyOf(one), keyOf(other)));
  const seed = seedOf({
    rule: fingerprintOfValue({ panel: number, kinds }),
    eligible: fingerprintOfValue(audits),
    day: drawnAt.slice(0, 10) as Parameters<typeof seedOf>[0]["day"],
    words,
  });
  const hash = keyedHashes(seed);
  const left = new Set(
    audits
      .map((audit) => ({ audit, lot: hash(keyOf(audit)) }))
      .sort((one, other) => compare(one.lot, other.lot))
      .map(({ audit }) => audit),
  );
  const missing = new Set(kinds.map(({ id }) => id));
  const picks: PanelPick[] = [];
  const pick = (audit: PanelAudit | undefined) => {
    if (!audit) return;
    const shown = audit.shows.filter((id) => missing.has(id));
    for (const id of shown) missing.delete(id);
    left.delete(audit);
    picks.push({ case: audit.case, file: audit.file, for: shown });
  };
  const news = ({ shows }: PanelAudit) => shows.filter((id) => missing.has(id)).length;
  for (const { id } of kinds) {
    if (!missing.has(id) || picks.length >= number) continue;
    const showing = [...left].filter(({ shows }) => shows.includes(id));
    const most = Math.max(0, ...showing.map(news));
    pick(showing.find((audit) => news(audit) === most));
  }
  for (const audit of [...left].slice(0, Math.max(0, number - picks.length))) pick(audit);
  const all = { kind: "case-audit-panel", version: 1, drawnAt, number, kinds, audits, words } as const;
  const made = { ...all, seed, picks, notCovered: [...missing] };
  return { ...made, fingerprint: fingerprintOfValue(made) };
}

/** Whether picks are those that their audits, words and day give, and nothing in them was changed since. */
export const isPickedAgain = (picks: PanelPicks): boolean =>
  panelPicks(picks).fingerprint === picks.fingerprint &&
  fingerprintOfValue({ ...picks, fingerprint: undefined }) === picks.fingerprint;

/** An audit by its record, which stays with it wherever its file goes. */
const keyOf = ({ record, file }: PanelAudit): string => (record === "" ? `file ${file}` : `record ${record}`);
