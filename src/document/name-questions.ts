import { questionAt, questionsIn } from "../audit/questions";
import type { Question } from "../audit/question";
import type { AuditRecord } from "../audit/record";
import type { Template } from "../audit/template";

/** The questions that ask for a name, and what the person named is in the audit. */
export interface NameQuestions {
  readonly roleOf: (question: Question) => string | undefined;
  /** Whether any field of the audit's details is among them. */
  readonly knowsFields: boolean;
}

/**
 * Where a template says which of its fields hold names, those; else those that the template on offer of its id says,
 * for an audit made before templates said so; else those whose label asks for the name of somebody.
 */
export function nameQuestions(
  template: Template,
  record: AuditRecord,
  like: Template | undefined,
): NameQuestions {
  const fields = questionsIn(template, record).filter(({ owner }) => owner.kind === "header");
  const ways: readonly ((question: Question) => string | undefined)[] = [
    ({ role }) => role,
    ({ tag }) => like && questionAt(like, tag)?.role,
    roleInLabel,
  ];
  const way = ways.find((each) => fields.some((field) => each(field) !== undefined));
  return {
    roleOf: (question) => (question.owner.kind === "header" ? way?.(question) : question.role),
    knowsFields: way !== undefined,
  };
}

const PEOPLE = new Set(
  (
    "adviser advisor auditor author carer chair child coordinator director manager moderator officer parent person " +
    "practitioner reviewer supervisor worker"
  ).split(" "),
);

/** "Auditor name", "Name of the allocated social worker": the role of a person whose name a label asks for. */
function roleInLabel({ owner }: Question): string | undefined {
  if (owner.kind !== "header" || owner.field.type !== "text") return undefined;
  const words: readonly string[] =
    owner.field.label
      .toLowerCase()
      .replace(/['’]s\b/g, "")
      .match(/\p{L}+/gu) ?? [];
  if (!words.includes("name")) return undefined;
  const role = words.filter((word) => !["name", "of", "the", "your"].includes(word));
  return PEOPLE.has(role.at(-1) ?? "") ? role.join(" ") : undefined;
}
