import { isMainThread } from "node:worker_threads";
import { caseAudit } from "./case-audit";
import { readForOthers } from "./reading-thread";
import { errorSentence } from "./usage-error";

// Whoever reads our output may stop reading, as `head` does: that is no fault. A disk that is full is one.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  process.stderr.write(`What was to be printed could not be written: ${errorSentence(error)}\n`, () =>
    process.exit(2),
  );
});
process.stderr.on("error", () => process.exit(2));

if (isMainThread) void caseAudit(process.argv.slice(2), process.argv[1]);
else readForOthers();
