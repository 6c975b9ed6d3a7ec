import { isMainThread } from "node:worker_threads";
import { settleLanguage } from "./settle-language";

// Whoever reads our output may stop reading, as `head` does: that is no fault. A disk that is full is one.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  void import("./usage-error").then(({ notPrinted }) => {
    process.stderr.write(`${notPrinted(error)}\n`, () => process.exit(2));
  });
});
process.stderr.on("error", () => process.exit(2));

void start();

/** What says anything runs once it is settled in which language: it is imported late, from this same file. */
async function start(): Promise<void> {
  const words = await settleLanguage(process.argv.slice(2));
  if (words === undefined) process.exitCode = 2;
  else if (isMainThread) await (await import("./case-audit")).caseAudit(words, process.argv[1]);
  else (await import("./reading-thread")).readForOthers();
}
