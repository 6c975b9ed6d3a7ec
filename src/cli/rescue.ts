import type { Command } from "commander";
import { learnWords } from "../document/fixed-words";
import { rescuedDocument } from "../docx/rescue/rescued-document";
import { noRoomText } from "../report/remade-text";
import { rescueLines, TOO_LITTLE_LEFT } from "../report/rescue-text";
import { NOT_ALL_WRITTEN } from "./exit-codes";
import { docxBytes, sayMacrosLeft, surroundings } from "./files";
import { keptJson, keptLines, MADE_ANEW, mayMake } from "./move";
import { ofFile, UsageError } from "./usage-error";
import { writeWhole } from "./write-whole";
import { phrase } from "../words/phrase";

interface RescueOptions {
  readonly output: string;
  readonly json?: boolean;
  readonly force?: boolean;
}

export function addRescue(program: Command): void {
  program
    .command("rescue")
    .description(
      phrase(
        "Read a damaged or incomplete document as far as it goes, and make a new one of what was found. Exit 0: nothing is lost; 3: written, but for what is named; 2: nothing could be read.",
      ),
    )
    .argument("<file>", phrase("a .docx that Word or Case Audit can't open; it stays as it is"))
    .requiredOption("-o, --output <file>", phrase("the .docx to make"))
    .option("--json", phrase("say what was found and what was not as JSON"))
    .option("--force", phrase("replace the output file if it is there"))
    .action(async (path: string, options: RescueOptions) => {
      const kind = await mayMake(options, path);
      // Nobody knows the language of what is left before it is read.
      await learnWords("cy-GB");
      const rescued = await ofFile(path, () => rescuedDocument(docxBytes(path), surroundings, kind));
      if (!rescued.ok)
        throw new UsageError(
          `${path}: ${rescued.why === "unknown" ? TOO_LITTLE_LEFT : noRoomText(rescued.fault)}`,
        );
      const { bytes, audit, remade, found, notFound, cutShort, differing, isWhole, lostParts, breaksOff } =
        rescued;
      await writeWhole(options.output, bytes, { like: path });
      if (rescued.hadMacros) sayMacrosLeft(options.output, MADE_ANEW);
      const kept = {
        json: keptJson(remade.template, remade.kept),
        lines: keptLines(remade.template, remade.kept),
      };
      process.stdout.write(
        options.json
          ? `${JSON.stringify({ whole: isWhole, template: audit.record.template, found, notFound, cutShort, differing, lostParts, breaksOff, kept: kept.json }, null, 2)}\n`
          : `${[phrase("{output}: made of what is left of {path}.", { output: options.output, path }), ...rescueLines(audit.template, rescued), ...kept.lines].join("\n")}\n`,
      );
      if (!isWhole || lostParts.length > 0 || breaksOff) process.exitCode = NOT_ALL_WRITTEN;
    });
}
