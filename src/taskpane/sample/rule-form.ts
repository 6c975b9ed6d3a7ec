import { addMonths, type IsoDate } from "../../audit/dates";
import { formatDate } from "../../report/day-text";
import { ruleOfForm } from "../../programme/read-programme";
import type { CaseColumns, DrawMethod, Narrowing } from "../../programme/rule";
import type { WrittenRule } from "../../programme/rule-shape";
import { phrase } from "../../words/phrase";

/** Which cases are meant, as typed: names stand between semicolons. */
export interface NarrowingForm {
  readonly least: string;
  readonly most: string;
  readonly teams: string;
  readonly services: string;
  readonly caseTypes: string;
}

export interface GroupForm extends NarrowingForm {
  readonly name: string;
  readonly number: string;
}

/** A rule as a person fills it in: every answer as typed. */
export interface RuleForm extends NarrowingForm {
  readonly name: string;
  readonly method: DrawMethod;
  readonly number: string;
  readonly replacements: string;
  readonly from: string;
  readonly to: string;
  readonly closedSinceCounts: boolean;
  readonly notAuditedMonths: string;
  readonly noughtsTell: boolean;
  readonly groups: readonly GroupForm[];
}

const ANY: NarrowingForm = { least: "", most: "", teams: "", services: "", caseTypes: "" };

export const EMPTY_GROUP: GroupForm = { ...ANY, name: "", number: "" };

/** The rule of a month as it is usual (R119, R120): twenty by lot, open in the month before this one, not audited in six. */
export function usualForm(today: IsoDate): RuleForm {
  const first: IsoDate = `${today.slice(0, 4)}-${today.slice(5, 7)}-01`;
  const from = addMonths(first, -1);
  const read = ruleOfForm({ name: phrase("Monthly audits"), period: { from, to: lastOfMonth(from) } });
  return read.ok ? formOf(read.value) : { ...BARE, from: formatDate(from) };
}

const BARE: RuleForm = {
  ...ANY,
  name: "",
  method: "random",
  number: "20",
  replacements: "20",
  from: "",
  to: "",
  closedSinceCounts: true,
  notAuditedMonths: "6",
  noughtsTell: false,
  groups: [],
};

/** Of the month that begins on a day. */
function lastOfMonth(first: IsoDate): IsoDate {
  const days = new Date(Date.UTC(Number(first.slice(0, 4)), Number(first.slice(5, 7)), 0)).getUTCDate();
  return `${first.slice(0, 4)}-${first.slice(5, 7)}-${String(days)}`;
}

/** A rule as a form has it. */
export function formOf({ period, groups, ...rule }: WrittenRule): RuleForm {
  return {
    ...narrowingForm(rule),
    name: rule.name,
    method: rule.method,
    number: String(rule.number),
    replacements: String(rule.replacements),
    from: period ? formatDate(period.from) : "",
    to: period ? formatDate(period.to) : "",
    closedSinceCounts: rule.closedSinceCounts,
    notAuditedMonths: String(rule.notAuditedMonths),
    noughtsTell: rule.noughtsTell,
    groups: groups.map(({ name, number, ...narrowing }) => ({
      ...narrowingForm(narrowing),
      name,
      number: String(number),
    })),
  };
}

const narrowingForm = ({ ages, teams, services, caseTypes }: Narrowing): NarrowingForm => ({
  least: ages?.least === undefined ? "" : String(ages.least),
  most: ages?.most === undefined ? "" : String(ages.most),
  teams: joined(teams),
  services: joined(services),
  caseTypes: joined(caseTypes),
});

export const joined = (names: readonly string[] = []): string => names.join("; ");

/** The rule that a form says, or what is wrong with it, a sentence by the place of the rule that its field fills. */
export function ruleOf(
  form: RuleForm,
  columns: Partial<CaseColumns>,
):
  | { readonly ok: true; readonly rule: WrittenRule }
  | { readonly ok: false; readonly wrong: ReadonlyMap<string, string> } {
  const { name, method, from, to, closedSinceCounts, noughtsTell, groups } = form;
  const read = ruleOfForm({
    name,
    method,
    number: numberIn(form.number),
    replacements: numberIn(form.replacements),
    ...(from.trim() !== "" || to.trim() !== "" ? { period: { from, to } } : {}),
    closedSinceCounts,
    notAuditedMonths: numberIn(form.notAuditedMonths),
    noughtsTell,
    groups: groups.map((group) => ({
      name: group.name,
      number: numberIn(group.number),
      ...narrowingOf(group),
    })),
    ...narrowingOf(form),
    columns,
  });
  return read.ok
    ? { ok: true, rule: read.value }
    : { ok: false, wrong: new Map(read.faults.map(({ path, message }) => [path, message])) };
}

function narrowingOf({ least, most, teams, services, caseTypes }: NarrowingForm) {
  const named = Object.entries({ teams, services, caseTypes }).flatMap(([id, text]) => {
    const names = namesIn(text);
    return names.length === 0 ? [] : [[id, names] as const];
  });
  const ages = Object.entries({ least, most }).flatMap(([id, text]) =>
    text.trim() === "" ? [] : [[id, numberIn(text)] as const],
  );
  return {
    ...(ages.length > 0 ? { ages: Object.fromEntries(ages) } : {}),
    ...Object.fromEntries(named),
  };
}

/** What stands between semicolons or in lines. */
export const namesIn = (text: string): readonly string[] =>
  text
    .split(/[;\n]/)
    .map((each) => each.trim())
    .filter(Boolean);

/** A whole number; anything else stays as typed, for the shape of rules to say what is wrong with it. */
const numberIn = (text: string): number | string => (/^\s*\d+\s*$/.test(text) ? Number(text) : text);
