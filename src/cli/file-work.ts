import { auditIn, type ReadFile } from "./audit-files";
import { checkFile, unreadable, type FileCheck } from "./check-file";
import { recordedFile, type RecordedFile } from "./recorded-file";

interface Work<Answer> {
  /** Never rejects: what is wrong with a file is part of the answer, which a thread can pass on. */
  readonly of: (file: string) => Promise<Answer>;
  /** The answer of a file whose thread broke off. */
  readonly brokenOff: (file: string, sentence: string) => Answer;
}

/** What is done with one file after the other, by what a command asks. */
export interface FileAnswers {
  readonly check: FileCheck;
  readonly read: ReadFile;
  readonly record: RecordedFile;
}

export const FILE_WORK: { readonly [Does in keyof FileAnswers]: Work<FileAnswers[Does]> } = {
  check: {
    of: checkFile,
    brokenOff: (file, message) => unreadable(file, [{ code: "failed", message }]),
  },
  read: { of: auditIn, brokenOff: (file, fault) => ({ file, fault }) },
  record: { of: recordedFile, brokenOff: (file, fault) => ({ file, said: [`${file}: ${fault}`] }) },
};
