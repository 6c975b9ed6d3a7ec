import { chosenIn } from "../audit/answering";
import type { AuditFacts } from "./audit-facts";
import type { AuditsOfTemplate } from "./by-template";
import { featureOf, judged, sectionRows } from "./grading";

/** What a panel should see at least once: an overall judgement, features of another beside it, or elements of a lower one (R98). */
const OF = ["overall", "features", "elements"] as const;

export interface PanelKind {
  /** Template, what it is and grade. */
  readonly id: string;
  readonly label: string;
}

export interface PanelCandidates {
  /** Those that occur: overall judgements first, then features, then elements; of each the worst first. */
  readonly kinds: readonly PanelKind[];
  /** Audits that can go to a panel, each with the ids of what it shows. */
  readonly candidates: readonly { readonly audit: AuditFacts; readonly shows: readonly string[] }[];
  /** Audits that no panel can see yet. */
  readonly leftOut: readonly { readonly audit: AuditFacts; readonly why: PanelLeftOut }[];
}

export type PanelLeftOut = "not-handed-in" | "no-overall";

/**
 * The audits that can go to a panel: handed in, with an overall judgement. Judgements count as they stand. Each shows its
 * grade, the features of another that it names, and the lowest grade of a part where that is below it.
 */
export function panelCandidates(groups: readonly AuditsOfTemplate[]): PanelCandidates {
  const kinds = new Map<string, PanelKind & { readonly order: readonly number[] }>();
  const candidates: PanelCandidates["candidates"][number][] = [];
  const leftOut: PanelCandidates["leftOut"][number][] = [];
  groups.forEach(({ form, audits }, group) => {
    const overall = form.questions.find(({ tag }) => tag === form.overall);
    const choices = overall?.choices ?? [];
    const rows = new Set(sectionRows(form, [], 0).map(({ item }) => item));
    const items = form.questions.filter(({ id, as }) => as === "judgement" && rows.has(id));
    const placeOf = (grade: string) => choices.findIndex(({ id }) => id === grade);
    const shown = (of: (typeof OF)[number], place: number): string => {
      const id = JSON.stringify([form.id, of, choices[place]?.id]);
      const grade = choices[place]?.label ?? "";
      const label = of === "overall" ? grade : `${of} of “${grade}”`;
      const order = [OF.indexOf(of), group, -place];
      kinds.set(id, { id, label: groups.length > 1 ? `${form.title}: ${label}` : label, order });
      return id;
    };
    for (const audit of audits) {
      const [grade = ""] = overall ? chosenIn(judged(form, audit, overall, NOW) ?? "") : [];
      const own = placeOf(grade);
      const { done, total } = audit.required;
      // One that is complete may have gone round without a step being written into it.
      const isBegun = BEFORE.has(audit.state) && done < total;
      if (!overall || own < 0 || isBegun) {
        leftOut.push({ audit, why: own < 0 ? "no-overall" : "not-handed-in" });
        continue;
      }
      const feature = placeOf(featureOf(form, audit, overall, NOW));
      const parts = items.flatMap((item) => chosenIn(judged(form, audit, item, NOW) ?? ""));
      const lowest = Math.max(...parts.map(placeOf), own);
      candidates.push({
        audit,
        shows: [
          shown("overall", own),
          ...(feature < 0 ? [] : [shown("features", feature)]),
          ...(lowest > own ? [shown("elements", lowest)] : []),
        ],
      });
    }
  });
  return {
    kinds: [...kinds.values()]
      .sort((one, other) => inOrder(one.order, other.order))
      .map(({ id, label }) => ({ id, label })),
    candidates,
    leftOut,
  };
}

const inOrder = (one: readonly number[], other: readonly number[]): number =>
  one.map((each, at) => each - (other[at] ?? 0)).find((each) => each !== 0) ?? 0;

const NOW = "after moderation";
/** Until it is handed in an auditor may judge otherwise. */
const BEFORE: ReadonlySet<string> = new Set(["allocated", "in-progress"]);
