import { findGaps, isComplete } from "../audit/gaps";
import { isRequired } from "../audit/problem";
import { progressOf } from "../audit/progress";
import { openAudit } from "../document/open-audit";
import type { StateId } from "../audit/moderation";
import { lifecycleOf } from "../moderation/lifecycle";
import { turnOf } from "../moderation/whose-turn";
import { gapText } from "../report/gap-text";
import { groupGaps } from "../report/group-gaps";
import { stateText } from "../report/lifecycle-text";
import { NO_AUDIT } from "../report/not-read-text";
import { problemText } from "../report/problem-text";
import { openDocxFile, surroundings } from "./files";
import { withOpenSaid } from "./lock-file";
import { auditErrorSentence } from "./usage-error";
import { phrase } from "../words/phrase";

/** What `check --json` says of one file. */
export interface FileCheck {
  readonly file: string;
  readonly template: { readonly id: string; readonly version: string } | null;
  readonly status: string;
  readonly complete: boolean;
  readonly progress: { readonly done: number; readonly total: number };
  readonly gaps: readonly { code: string; severity: string; where: string; message: string }[];
  /** `severity` where hand-over waits for it; `words` are what `fill --set-aside` takes. */
  readonly problems: readonly { code: string; message: string; severity?: "required"; words?: string }[];
  readonly text: string;
}

/** What the audit in a file still lacks; a file that can't be read is one to say so of. */
export async function checkFile(file: string): Promise<FileCheck> {
  try {
    const opened = await openAudit(openDocxFile(file), surroundings);
    if (!opened.found) {
      const said = opened.problems.map((problem) => ({
        code: problem.code,
        message: problemText(undefined, problem),
      }));
      return unreadable(file, [
        { code: "no-audit", message: NO_AUDIT },
        ...said.filter(({ code }) => code !== "mirror-missing"),
      ]);
    }
    const { template, record, problems } = withOpenSaid(file, opened.audit);
    const gaps = findGaps(template, record, surroundings.today());
    const progress = progressOf(template, record);
    const complete = isComplete(gaps, problems);
    const said = problems.map((problem) => ({
      code: problem.code,
      ...(isRequired(problem) && { severity: "required" as const }),
      message: problemText(template, problem),
      ...(problem.code === "words-outside" && { words: problem.text }),
    }));
    const lines = [
      `${phrase("{file}: {title} {version}, {done} of {total} answered.", {
        file,
        title: template.title,
        version: template.version,
        done: progress.done,
        total: progress.total,
      })} ${standingText(lifecycleOf(template, record).state, complete)}`,
      ...groupGaps(template, gaps).flatMap((group) => [
        `  ${group.title}`,
        ...group.gaps.map(
          (gap) =>
            `    ${gap.severity === "required" ? phrase("Required") : phrase("Advice")}: ${gapText(template, gap)}`,
        ),
      ]),
      ...(said.length > 0
        ? [
            phrase("  About the file"),
            ...said.map(({ severity, message }) => `    ${severity ? phrase("Required: ") : ""}${message}`),
          ]
        : []),
    ];
    return {
      file,
      template: record.template,
      status: record.status,
      complete,
      progress,
      gaps: gaps.map((gap) => ({
        code: gap.code,
        severity: gap.severity,
        where: gap.where,
        message: gapText(template, gap),
      })),
      problems: said,
      text: `${lines.join("\n")}\n`,
    };
  } catch (error) {
    return unreadable(file, [{ code: codeOf(error), message: auditErrorSentence(error) }]);
  }
}

/** Whether it can be handed over, where its auditor has it; of an audit that was, whether anything is missing. */
function standingText(state: StateId, complete: boolean): string {
  if (turnOf(state) === "auditor" && state !== "final")
    return phrase(complete ? "Ready to hand over." : "Not ready to hand over.");
  return phrase(complete ? "Complete. The audit is “{state}”." : "Not complete. The audit is “{state}”.", {
    state: stateText(state),
  });
}

/** What is said of a file that can't be read. */
export function unreadable(file: string, problems: FileCheck["problems"]): FileCheck {
  return {
    file,
    template: null,
    status: "",
    complete: false,
    progress: { done: 0, total: 0 },
    gaps: [],
    problems,
    text: "",
  };
}

function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === "string" ? code : "failed";
}
