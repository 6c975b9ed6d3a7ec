import * as z from "zod/mini";
import { parseDate } from "../audit/dates";
import { phrase } from "../words/phrase";
import type { CaseColumns, SampleRule } from "./rule";

const MOST_NAMED = 500;
const MOST_DRAWN = 100_000;

/** Schemas are made as the file loads, and say what is wrong later. */
const saying = (sentence: () => string) => ({ error: sentence });

/** A day as people write it, as ISO. */
export const dayShape = z.pipe(
  z.string().check(
    z.refine(
      (text) => parseDate(text) !== undefined,
      saying(() => phrase("This is no date. Write it as 2026-12-24.")),
    ),
  ),
  z.transform((text) => parseDate(text) ?? "0000-00-00"),
);

const name = z.string().check(
  z.trim(),
  z.refine(
    (text) => text !== "",
    saying(() => phrase("This is empty. Write a name.")),
  ),
  z.maxLength(500),
);
const names = z.array(name).check(z.minLength(1), z.maxLength(MOST_NAMED));
const whole = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));

const columns = {
  opened: z.exactOptional(name),
  closed: z.exactOptional(name),
  lastAudited: z.exactOptional(name),
  birth: z.exactOptional(name),
  age: z.exactOptional(name),
  team: z.exactOptional(name),
  service: z.exactOptional(name),
  caseType: z.exactOptional(name),
  workers: z.exactOptional(names),
};

const narrowing = {
  ages: z.exactOptional(
    z
      .strictObject({
        least: z.exactOptional(whole(0, 150)),
        most: z.exactOptional(whole(0, 150)),
      })
      .check(
        z.refine(
          ({ least = 0, most = 150 }) => least <= most,
          saying(() => phrase("The least age is above the most. Turn them round.")),
        ),
      ),
  ),
  teams: z.exactOptional(names),
  services: z.exactOptional(names),
  caseTypes: z.exactOptional(names),
};

const period = z.strictObject({ from: dayShape, to: dayShape }).check(
  z.refine(
    ({ from, to }) => !parseDate(from) || !parseDate(to) || from <= to,
    saying(() => phrase("The period ends before it begins. Turn the two days round.")),
  ),
);

const rule = {
  name,
  method: z._default(z.enum(["random", "every-nth", "full-list"]), "random"),
  number: z._default(whole(1, MOST_DRAWN), 20),
  replacements: z._default(whole(0, MOST_DRAWN), 20),
  period: z.exactOptional(period),
  closedSinceCounts: z._default(z.boolean(), true),
  notAuditedMonths: z._default(whole(0, 120), 6),
  groups: z._default(
    z.array(z.strictObject({ name, number: whole(1, MOST_DRAWN), ...narrowing })).check(
      z.maxLength(100),
      z.refine(
        (groups) => new Set(groups.map((group) => group.name)).size === groups.length,
        saying(() => phrase("Two groups have one name. Give each a name of its own.")),
      ),
    ),
    [],
  ),
  noughtsTell: z._default(z.boolean(), false),
  ...narrowing,
};

const groupsTooLarge = () =>
  phrase("The groups together are more than the number in all. Raise it, or lower theirs.");

const groupsFit = ({ number, groups }: Pick<SampleRule, "number" | "groups">): boolean =>
  groups.reduce((sum, group) => sum + group.number, 0) <= number;

/** A rule as a certificate keeps it, its columns known. */
export const ruleShape = z
  .strictObject({ ...rule, columns: z.strictObject({ id: name, ...columns }) })
  .check(
    z.refine(groupsFit, { error: groupsTooLarge, path: ["groups"] }),
  ) satisfies z.ZodMiniType<SampleRule>;

/** A rule as a person writes it: what it does not say is as usual, and columns may be found by their names. */
export interface WrittenRule extends Omit<SampleRule, "columns"> {
  readonly columns: Partial<CaseColumns>;
}

export const writtenRuleShape = z
  .strictObject({
    ...rule,
    columns: z._default(z.strictObject({ id: z.exactOptional(name), ...columns }), {}),
  })
  .check(
    z.refine(groupsFit, { error: groupsTooLarge, path: ["groups"] }),
  ) satisfies z.ZodMiniType<WrittenRule>;
