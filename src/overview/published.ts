import { suppressed, type Cell } from "./disclosure";
import type { Figures } from "./figures";
import { GatheredCells } from "./gathered-cells";
import type { JudgementChanges } from "./moderation-figures";
import { publishedCells } from "./published-cells";
import type { Warning } from "./reconcile";
import type { TemplateFigures } from "./template-figures";

/** Stands for a figure left out, in the symbols that the Department for Education prints: confidential. */
export const CONFIDENTIAL = "c";

/** The same figures, any number of which may be left out. */
export type Masked<T> = T extends number | boolean
  ? T | typeof CONFIDENTIAL
  : T extends (...args: never) => unknown
    ? T
    : T extends readonly (infer E)[]
      ? readonly Masked<E>[]
      : T extends object
        ? { readonly [K in keyof T]: K extends "form" ? T[K] : Masked<T[K]> }
        : T;

/** Figures that may be published: without files, and with warnings by code alone. */
export type PublishedFigures = Masked<Omit<Figures, "warnings">> & {
  readonly warnings: readonly { readonly code: string; readonly template?: string }[];
};

/**
 * The figures for readers who may know the children: counts of one to four are left out, with as many more as it takes
 * that none of them follows from what is printed, and every percent, interval and verdict of a count that is left out.
 * No file is named. A count of nothing is printed.
 */
export function published(figures: Figures): PublishedFigures {
  const { templates, warnings, reconciliation, audits } = figures;
  const whole = new GatheredCells("");
  const total = whole.count(audits, "audits");
  whole.sum(total, [whole.count(reconciliation.counted, "reconciliation", "counted")]);
  const each = templates.map((template, at) => publishedCells(template, `/templates/${String(at)}`));
  const all = [whole, ...each];
  const cells = new Map(all.flatMap((one) => [...one.cells]));
  const parts = templates.map((_, at) => `/templates/${String(at)}/audits`);
  const relations = [
    ...all.flatMap((one) => one.relations),
    new Map([[total, 1], ...parts.map((part) => [part, -1] as const)]),
  ];
  const left = suppressed(cells, relations);
  const derived = each
    .flatMap((one) => [...one.derived])
    .filter(([, sources]) => sources.some((source) => left.has(source)))
    .map(([path]) => path);
  const hide = new Set([...left, ...derived]);
  const codes = new Map(
    warnings
      .filter(isOfAll)
      .filter((warning) => !tellsLeftOut(warning, templates, cells, left))
      .map((warning) => {
        const of = { code: warning.code, ...("template" in warning ? { template: warning.template } : {}) };
        return [JSON.stringify(of), of];
      }),
  );
  const shown = {
    audits,
    notRead: [],
    duplicates: [],
    reconciliation,
    templates: templates.map((template, at) => withoutCases(template, `/templates/${String(at)}`, left)),
  };
  const masked = maskedAt(shown, "", hide) as Masked<typeof shown>;
  return { ...masked, warnings: [...codes.values()] };
}

/** Warnings that are there where a count is something, and so tell by not being there that it is nothing. */
const OF_COUNTS: ReadonlySet<Warning["code"]> = new Set([
  "no-overall-judgement",
  "judgement-not-entered",
  "totals-differ",
]);

/**
 * Whether a warning, or that there is none, would tell a count that is left out: that audits are as many as were expected, or
 * that one that is left out is nothing.
 */
function tellsLeftOut(
  warning: Warning,
  templates: readonly TemplateFigures[],
  cells: ReadonlyMap<string, Cell>,
  left: ReadonlySet<string>,
): boolean {
  if (warning.code === "expected-differs") return left.has("/audits");
  if (!OF_COUNTS.has(warning.code) || !("template" in warning)) return false;
  const at = templates.findIndex(({ template }) => template.id === warning.template);
  const start = `/templates/${String(at)}/`;
  return [...left].some((key) => key.startsWith(start) && cells.get(key)?.value === 0);
}

/** That a percent is rounded up to the threshold tells of counts that may be left out. */
const isOfAll = ({ code }: Warning): boolean => code !== "rounds-to-threshold";

/** Without what is about one audit, and without answers counted by team, which tell how many audits it has. */
function withoutCases(figures: TemplateFigures, start: string, left: ReadonlySet<string>): TemplateFigures {
  const { moderation, reAudits } = figures;
  const changes = (each: JudgementChanges, path: string) => withoutThreshold(each, left.has(`${path}/pairs`));
  return {
    ...figures,
    moderation: {
      ...moderation,
      overall: moderation.overall && changes(moderation.overall, `${start}/moderation/overall`),
      items: Object.fromEntries(
        Object.entries(moderation.items).map(([id, each]) => [
          id,
          changes(each, `${start}/moderation/items/${id}`),
        ]),
      ),
      outcomes: [],
    },
    reAudits: reAudits && { ...reAudits, each: [] },
    completeness: figures.completeness.map((row) => ({ ...row, entered: 0, required: 0 })),
  };
}

/** That there is an agreement, or none, says whether there are twenty pairs: where their number is left out, it is left out too. */
const withoutThreshold = (changes: JudgementChanges, isLeft: boolean): JudgementChanges =>
  isLeft ? { ...changes, agreement: { ac2: 0, low: 0, high: 0 } } : changes;

/** What is one audit's or as good as a sum; answers counted by team, which tell how many audits it has; and files, of which a few may be children's. */
const NEVER =
  /\/numbers\/\d+\/(?:mean|lowest|highest)$|\/completeness\/\d+\/(?:entered|required)$|^\/reconciliation\/(?:found|notRead|read|twice|outsidePeriod|noDateForPeriod)$/;

function maskedAt(value: unknown, path: string, hide: ReadonlySet<string>): unknown {
  if (hide.has(path) || NEVER.test(path)) return CONFIDENTIAL;
  if (Array.isArray(value)) return value.map((each, at) => maskedAt(each, `${path}/${String(at)}`, hide));
  if (typeof value !== "object" || value === null || path.endsWith("/form")) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, maskedAt(each, `${path}/${key}`, hide)]),
  );
}
