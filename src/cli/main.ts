import { Command, CommanderError } from "commander";
import { addCheck } from "./check";
import { addFill } from "./fill";
import { addImport } from "./import";
import { addMove } from "./move";
import { addNew } from "./new";
import { addRecord } from "./record";
import { addRestore } from "./restore";
import { addTemplates } from "./templates";
import { errorSentenceWithPath } from "./usage-error";

/** Exit codes: 0 done, 1 not all of it (what an audit lacks, what could not be written), 2 something could not be read or done. */
const FAILED = 2;

const program = new Command("case-audit")
  .description("Audits of casework with children and young people, as Word documents.")
  .addHelpText("after", "\nFiles stay where they are: nothing is sent anywhere.")
  .exitOverride()
  .configureOutput({
    outputError: (text, write) => {
      write(text.replace(/^error: /, ""));
    },
  })
  .showHelpAfterError("Run case-audit --help for how to use it.");

for (const add of [addTemplates, addNew, addCheck, addRecord, addFill, addMove, addRestore, addImport])
  add(program);

// Whoever reads our output may stop reading, as `head` does: that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : FAILED;
    return;
  }
  process.stderr.write(`${errorSentenceWithPath(error)}\n`);
  process.exitCode = FAILED;
});
