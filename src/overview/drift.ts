import type { AuditsOfTemplate } from "./by-template";
import { moderationFigures } from "./moderation-figures";

/** How the judgements of one auditor stood in moderation. For the lead auditor alone: it is about a person. */
export interface AuditorDrift {
  readonly auditor: string;
  readonly audits: number;
  readonly moderated: number;
  /** Judgements with a grade on both sides. */
  readonly pairs: number;
  readonly unchanged: number;
  /** Judged better in moderation: the auditor was more severe. */
  readonly up: number;
  /** Judged worse in moderation: the auditor was more generous. */
  readonly down: number;
}

/** Fewer pairs tell nothing of a person. */
export const ENOUGH_TO_TELL = 20;

/** The drift of each auditor against moderation, those with most changed judgements first. `auditorOf` names who did the audit of a file. */
export function driftOf(
  groups: readonly AuditsOfTemplate[],
  auditorOf: (file: string) => string,
): readonly AuditorDrift[] {
  const found = new Map<string, AuditorDrift>();
  for (const { form, audits } of groups) {
    const theirs = new Map<string, (typeof audits)[number][]>();
    for (const audit of audits) {
      const name = auditorOf(audit.file);
      if (name !== "") theirs.set(name, [...(theirs.get(name) ?? []), audit]);
    }
    for (const [auditor, own] of theirs) {
      const { moderated, overall, items } = moderationFigures(form, own);
      const changes = [...(overall ? [overall] : []), ...Object.values(items)];
      const sum = (of: (change: (typeof changes)[number]) => number) =>
        changes.reduce((all, change) => all + of(change), 0);
      const known = found.get(auditor);
      found.set(auditor, {
        auditor,
        audits: (known?.audits ?? 0) + own.length,
        moderated: (known?.moderated ?? 0) + moderated,
        pairs: (known?.pairs ?? 0) + sum(({ pairs }) => pairs),
        unchanged: (known?.unchanged ?? 0) + sum(({ unchanged }) => unchanged),
        up: (known?.up ?? 0) + sum(({ up }) => up),
        down: (known?.down ?? 0) + sum(({ down }) => down),
      });
    }
  }
  return [...found.values()].sort(
    (one, other) => other.up + other.down - (one.up + one.down) || (one.auditor < other.auditor ? -1 : 1),
  );
}
