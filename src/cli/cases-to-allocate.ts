import type { CaseRows } from "../cases/read-case-rows";
import type { CaseToAllocate } from "../programme/allocate";
import { caseKey, type CaseRow } from "../programme/case-row";
import { sampleOf, type SampledCase } from "../programme/certificate";
import { rowsOfCases } from "../programme/rows-of-cases";
import type { WrittenRule } from "../programme/rule-shape";
import { ofItself } from "../programme/verify";
import { differenceText } from "../report/programme/sample-text";
import { fingerprintOf } from "../document/fingerprints";
import { caseRowsAt, certificateAt, nameOf, takesItsPlace } from "./programme-files";
import { UsageError } from "./usage-error";
import { phrase } from "../words/phrase";

export interface FoundCases {
  readonly cases: readonly CaseToAllocate[];
  /** Fingerprint of the certificate; "" where there is none. */
  readonly certificate: string;
  /** What ties are broken by. */
  readonly lot: string;
}

/** The cases of a certificate, with what their list says of them; or those of a list alone, which nothing shows to be drawn. */
export async function casesToAllocate(
  path: string,
  { cases, sheet, old }: { readonly cases?: string; readonly sheet?: string; readonly old?: boolean },
): Promise<FoundCases> {
  if (!/\.json$/i.test(path)) {
    if (cases !== undefined)
      throw new UsageError(
        phrase("--cases goes with a certificate. Name the list alone, or the certificate."),
      );
    return ofList(path, await caseRowsAt(path, ANY, { sheet }));
  }
  const certificate = await certificateAt(path);
  const [broken] = ofItself(certificate);
  if (broken)
    throw new UsageError(
      phrase("{path}: {difference} Nothing was allocated.", { path, difference: differenceText(broken) }),
    );
  const { rule, fingerprint } = certificate;
  const newer = old ? undefined : await takesItsPlace(path, certificate);
  if (newer !== undefined)
    throw new UsageError(
      phrase(
        "{path}: {newer} beside it takes its place. Allocate that one, or this all the same with --old. Nothing was allocated.",
        { path, newer },
      ),
    );
  const list =
    cases === undefined
      ? undefined
      : await caseRowsAt(cases, rule, { sheet, auditsAreKnown: rule.columns.lastAudited === undefined });
  if (!list)
    process.stderr.write(
      `${phrase(
        "{path}: A certificate does not say who worked on a case. Name the list with --cases, so that nobody gets a case they worked on.",
        { path },
      )}\n`,
    );
  const sampled = sampleOf(certificate);
  const rowOf = rowsOfCases(list?.rows ?? [], sampled, rule.noughtsTell);
  const lost = list ? sampled.filter((each) => !rowOf(each)) : [];
  for (const { id } of lost)
    process.stderr.write(
      `${phrase("{cases}: The case {id} of the sample is not in this list, so nothing more is known of it.", {
        cases: cases ?? "",
        id,
      })}\n`,
    );
  return {
    cases: sampled.map((each) => toAllocate(each, list, rowOf(each))),
    certificate: fingerprint,
    lot: fingerprint,
  };
}

function toAllocate(
  {
    id,
    team,
    service,
    how,
    overSampled,
  }: Pick<SampledCase, "id" | "team" | "service" | "how" | "overSampled">,
  list: CaseRows | undefined,
  row: CaseRow | undefined,
): CaseToAllocate {
  const details = list && row ? detailsOf(list, row.line) : {};
  return {
    id,
    team: row?.team ?? team,
    service: row?.service ?? service,
    workers: (list?.rule.columns.workers ?? []).map((name) => details[name] ?? "").filter(Boolean),
    details,
    sampled: how,
    overSampled,
  };
}

const detailsOf = ({ head, cellsOf }: CaseRows, line: number): Readonly<Record<string, string>> => {
  const cells = cellsOf(line);
  return Object.fromEntries(
    head.flatMap((name, at) => {
      const label = name.trim().replace(/\s+/g, " ");
      return label === "" ? [] : [[label, (cells[at] ?? "").trim()]];
    }),
  );
};

function ofList(path: string, list: CaseRows): FoundCases {
  const seen = new Set<string>();
  const cases = list.rows.flatMap((row): readonly CaseToAllocate[] => {
    const key = caseKey(row.id);
    if (key === "" || seen.has(key)) {
      process.stderr.write(
        key === ""
          ? `${phrase("{path} line {line}: This row has no number of the child, and is left out.", {
              path,
              line: row.line,
            })}\n`
          : `${phrase("{path} line {line}: “{id}” stands in the list already, and is allocated once.", {
              path,
              line: row.line,
              id: row.id,
            })}\n`,
      );
      return [];
    }
    seen.add(key);
    const how = {
      kind: "hand-picked",
      because: `named in ${nameOf(path)}`,
    } as const;
    return [toAllocate({ ...row, how, overSampled: false }, list, row)];
  });
  return { cases, certificate: "", lot: fingerprintOf(cases.map(({ id }) => id)) };
}

/** A list is read for all of its cases. */
const ANY: WrittenRule = {
  name: "all",
  method: "full-list",
  number: 1,
  replacements: 0,
  closedSinceCounts: true,
  notAuditedMonths: 0,
  groups: [],
  noughtsTell: false,
  columns: {},
};
