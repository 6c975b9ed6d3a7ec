import { addMonths, type IsoDate } from "../audit/dates";
import { isGood } from "../audit/grades";
import { caseKey } from "./audit-facts";
import type { AuditsOfTemplate } from "./by-template";
import { judged } from "./grading";
import { askedAbout } from "./question-rows";

/** A child to audit again, since enough time has passed. */
export interface DueChild {
  readonly case: string;
  readonly template: string;
  readonly team: string;
  /** The last audit of that child. */
  readonly last: IsoDate;
  readonly due: IsoDate;
  /** The overall judgement as it stands, its label; "" where none is entered. */
  readonly grade: string;
  /** Whether that is below good; those come first. */
  readonly belowGood: boolean;
  readonly actionsOpen: number;
  readonly file: string;
}

/** A theme that is due to be looked into again. */
export interface DueTheme {
  readonly theme: string;
  readonly template: string;
  readonly audits: number;
  readonly last: IsoDate;
  readonly due: IsoDate;
}

export interface DueAgain {
  readonly children: readonly DueChild[];
  readonly themes: readonly DueTheme[];
}

export interface DueAgainOptions {
  readonly asOf: IsoDate;
  /** Months after which a child is audited again. */
  readonly childMonths: number;
  /** Months after which a theme is. */
  readonly themeMonths: number;
}

/** Whom and what to audit again: children due by that day, and themes due in its year. Audits without a day are left out. */
export function dueAgain(
  groups: readonly AuditsOfTemplate[],
  { asOf, childMonths, themeMonths }: DueAgainOptions,
): DueAgain {
  const children = new Map<string, DueChild>();
  for (const { form, audits } of groups) {
    const overall = form.questions.find(({ tag }) => tag === form.overall);
    for (const audit of audits) {
      const { date, case: id } = audit;
      const key = caseKey(audit);
      const known = children.get(key);
      if (id === "" || !date || (known && known.last >= date)) continue;
      const says = overall && judged(form, audit, overall, "after moderation");
      const grade = overall?.choices.find((choice) => choice.id === says);
      children.set(key, {
        case: id,
        template: form.title,
        team: audit.team,
        last: date,
        due: addMonths(date, childMonths),
        grade: grade?.label ?? "",
        belowGood: grade?.standing !== undefined && !isGood(grade),
        actionsOpen: audit.actions.filter(({ outcome }) => outcome === "open").length,
        file: audit.file,
      });
    }
  }
  const endOfYear = `${asOf.slice(0, 4)}-12-31`;
  const themes = groups.flatMap(({ form, audits }) =>
    form.themes.flatMap((theme): readonly DueTheme[] => {
      const days = askedAbout(form, audits, theme)
        .flatMap(({ date }) => date ?? [])
        .sort();
      const last = days.at(-1);
      if (!last) return [];
      const due = addMonths(last, themeMonths);
      return due > endOfYear
        ? []
        : [{ theme: theme.title, template: form.title, audits: days.length, last, due }];
    }),
  );
  return {
    children: [...children.values()].filter(({ due }) => due <= asOf).sort(byNeed),
    themes: themes.sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0)),
  };
}

const byNeed = (one: DueChild, other: DueChild): number =>
  Number(other.belowGood) - Number(one.belowGood) ||
  (one.due < other.due ? -1 : one.due > other.due ? 1 : 0) ||
  (one.case < other.case ? -1 : 1);
