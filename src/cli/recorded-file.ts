import { questionsIn } from "../audit/questions";
import { problemText } from "../report/problem-text";
import { commentJson, commentsOf } from "./comments";
import { readAuditFile, surroundings, type AuditFile } from "./files";
import { recordJson } from "./record-json";
import { auditErrorSentence } from "./usage-error";

/** What stands in the row of an audit, by the name of its column. */
export type Cells = ReadonlyMap<string, string>;

/** What `record` gives of one of many files: its record, unless it can't be read, and what is to be said of it. */
export interface RecordedFile {
  readonly file: string;
  /** Sentences that name it. */
  readonly said: readonly string[];
  readonly record?: { readonly json: object; readonly cells: Cells };
}

/** The record in a file; one that can't be read is said. */
export async function recordedFile(path: string): Promise<RecordedFile> {
  try {
    const file = await readAuditFile(path);
    const { template, problems } = file.audit;
    return {
      file: path,
      said: problems.map((problem) => `${path}: ${problemText(template, problem)}`),
      record: { json: await jsonOf(file), cells: cellsOf(file) },
    };
  } catch (error) {
    const sentence = auditErrorSentence(error);
    return { file: path, said: [sentence.startsWith(path) ? sentence : `${path}: ${sentence}`] };
  }
}

/** A record as JSON, with its comments. */
export async function jsonOf(file: AuditFile): Promise<object> {
  const { comments } = await commentsOf(file, surroundings.today());
  return { ...recordJson(file.audit.template, file.audit.record), comments: comments.map(commentJson) };
}

export function cellsOf({ path, audit: { template, record } }: AuditFile): Cells {
  return new Map([
    ["file", path],
    ["id", record.id],
    ["template", record.template.id],
    ["version", record.template.version],
    ["status", record.status],
    ...questionsIn(template, record).map((question) => [question.tag, question.get(record)] as const),
  ]);
}
