import type { Command } from "commander";
import { checkSample } from "./sample-check";
import { drawFrom } from "./sample-draw";
import type { SampleOptions } from "./sample-options";
import { replaceIn } from "./sample-replace";
import { eachGiven } from "./each-given";
import { UsageError } from "./usage-error";
import { phrase } from "../words/phrase";

export function addSample(program: Command): void {
  program
    .command("sample")
    .description(
      phrase(
        "Draw a sample of cases that anybody can draw again, with its certificate; verify one; or replace a case of it. Without words it says what a draw would be from, and draws nothing. Exit 0: done, or all is as the certificate says; 1: something differs; 2: it could not be done.",
      ),
    )
    .argument("<file>", phrase("the list of cases (.csv or .xlsx); with --replace, the certificate (.json)"))
    .option("--rule <file>", phrase("what the sample is to be (.json)"))
    .option("-o, --output <folder>", phrase("where certificate and sample go"))
    .option(
      "--word <who=word>",
      phrase("a word that somebody gave towards the seed; two people give one each"),
      eachGiven,
      [],
    )
    .option("--from <date>", phrase("the first day of the period, in place of the rule's"))
    .option("--to <date>", phrase("its last day"))
    .option("--number <count>", phrase("how many are drawn, in place of the rule's"))
    .option("--sheet <name>", phrase("the sheet of the workbook; the one with the list where none is named"))
    .option(
      "--audits <path>",
      phrase(
        "audits by which it is known when children were audited: a file, a folder or a pattern; may be repeated",
      ),
      eachGiven,
      [],
    )
    .option("--register <file>", phrase("a list that tells when children were last audited (.csv or .xlsx)"))
    .option(
      "--pick <id=why>",
      phrase("a case picked by hand, which is labelled so; may be repeated"),
      eachGiven,
      [],
    )
    .option("--verify <certificate>", phrase("say whether the list gives the same children, or what differs"))
    .option("--replace <id>", phrase("put the next in order in the place of this case"))
    .option("--because <why>", phrase("why a case is replaced, or why it is drawn anew"))
    .action(async (file: string, options: SampleOptions) => {
      if (options.verify !== undefined && options.replace !== undefined)
        throw new UsageError(phrase("--verify and --replace are two things. Do one after the other."));
      if (options.verify !== undefined) await checkSample(file, options.verify, options);
      else if (options.replace !== undefined) await replaceIn(file, options.replace, options);
      else await drawFrom(file, options);
    });
}
