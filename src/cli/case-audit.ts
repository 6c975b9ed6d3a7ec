import { Command, CommanderError } from "commander";
import about from "../../package.json";
import { addActions } from "./actions";
import { addAllocate } from "./allocate";
import { addCompare } from "./compare";
import { addLearn } from "./learn";
import { addModerate } from "./moderate";
import { addStatus } from "./status";
import { addCheck } from "./check";
import { helpWords, refusalOf } from "./command-words";
import { addComments } from "./comments";
import { addFill } from "./fill";
import { addImport } from "./import";
import { addMove } from "./move";
import { addNew } from "./new";
import { addOverview } from "./overview";
import { addPack } from "./pack";
import { addPanel } from "./panel";
import { addRecord } from "./record";
import { addRescue } from "./rescue";
import { addRestore } from "./restore";
import { addSample } from "./sample";
import { addSend } from "./send";
import { addShare } from "./share";
import { addTemplates } from "./templates";
import { addTrack } from "./track";
import { rememberNames, showNames } from "./shown-names";
import { errorSentenceWithPath } from "./usage-error";
import { phrase } from "../words/phrase";

/** Exit codes: 0 done; 1 something is missing or differs; 2 something could not be read or done; 3 not all was written that was asked for. */
const FAILED = 2;

/**
 * Does what these words ask for, and sets the exit code of the process. `self` is the file of the program, for threads of it;
 * without it all is done in this one.
 */
export async function caseAudit(words: readonly string[], self?: string): Promise<void> {
  const done = showNames();
  for (const word of words) rememberNames(word);
  try {
    await program(self).parseAsync(words, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : FAILED;
      return;
    }
    if (!isOfOutput(error)) process.stderr.write(`${errorSentenceWithPath(error)}\n`);
    process.exitCode = FAILED;
  } finally {
    done();
  }
}

/** Whether it is that nothing can be printed, which is said where it is found out. Errors of files that are written have their path. */
function isOfOutput(error: unknown): boolean {
  const { syscall, path } = error as NodeJS.ErrnoException;
  return syscall === "write" && path === undefined;
}

function program(self: string | undefined): Command {
  const all = new Command("case-audit")
    .description(phrase("Audits of casework with children and young people, as Word documents."))
    .addHelpText(
      "after",
      `\n${phrase("Files stay where they are: nothing is sent anywhere.")}\n${phrase("--language cy or en, after case-audit or any command, says in which language; else LC_ALL or LANG do.")}`,
    )
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => {
        write(refusalOf(text));
      },
    })
    .configureHelp(helpWords())
    .helpOption("-h, --help", phrase("how to use it"))
    .version(about.version, "--version", phrase("which version this is"))
    .showHelpAfterError(phrase("Run case-audit --help for how to use it."));
  for (const add of [
    addTemplates,
    addNew,
    addCheck,
    addRecord,
    addComments,
    addFill,
    addMove,
    addRestore,
    addRescue,
    addSend,
    addShare,
    addSample,
    addAllocate,
    addStatus,
    addModerate,
    addActions,
    addOverview,
    addTrack,
    addLearn,
    addPack,
    addPanel,
    addCompare,
    addImport,
  ])
    add(all, self);
  return all;
}
