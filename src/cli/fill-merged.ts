import { questionAt, withAnswers } from "../audit/questions";
import type { AuditRecord } from "../audit/record";
import { differingTexts } from "../document/answers";
import type { Audit } from "../document/open-audit";
import { placeText } from "../report/place-text";
import type { AuditFile } from "./files";
import { UsageError } from "./usage-error";
import { phrase } from "../words/phrase";

/**
 * What was asked of an audit as it was read, laid over the audit as it is by now. Throws UsageError with the places where
 * somebody else has answered otherwise since.
 */
export function mergedInto({ path, audit }: AuditFile, read: Audit, wanted: AuditRecord): AuditRecord {
  const { template, record } = audit;
  if (template.id !== read.template.id || template.version !== read.template.version)
    throw new UsageError(
      phrase("{path}: The file holds an audit of another template by now, so nothing was written.", { path }),
    );
  const asked = differingTexts(template, read.record, wanted);
  const since = differingTexts(template, read.record, record);
  const both = [...asked].filter(([tag, text]) => since.has(tag) && since.get(tag) !== text);
  if (both.length > 0)
    throw new UsageError(
      [
        phrase("{path}: Somebody else changed the same since the file was read, so nothing was written:", {
          path,
        }),
        ...both.map(([tag]) => `  ${placeText(template, tag)}`),
      ].join("\n"),
    );
  return withAnswers(
    template,
    record,
    [...asked.keys()].map((tag) => [tag, questionAt(template, tag)?.get(wanted) ?? ""] as const),
  );
}
