import { isMainThread } from "node:worker_threads";
import { caseAudit } from "./case-audit";
import { readForOthers } from "./reading-thread";

// Whoever reads our output may stop reading, as `head` does: that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

if (isMainThread) void caseAudit(process.argv.slice(2), process.argv[1]);
else readForOthers();
