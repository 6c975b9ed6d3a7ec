import { blankDocx, newDocx } from "../../src/docx/new-docx";
import { auditDocumentContract } from "../document/contract";
import { withBoxCopied } from "../support/docx-edits";
import { aDocx, paragraph, run } from "../support/docx-builder";
import type { Behaviour } from "../support/word-host/behaviour";
import { aWord, hostOf } from "./a-word";
import { sampled } from "../support/sample";

const WORDS: readonly (readonly [name: string, played: Partial<Behaviour>])[] = [
  ["Word on the web", {}],
  ["Word on Windows", { platform: "PC", paragraphMark: "\r" }],
  ["Word that gives an empty box as no text", { prompts: "empty", lineMark: "\n" }],
];

for (const [name, played] of sampled(WORDS, 1)) {
  auditDocumentContract(name, {
    blank: () => Promise.resolve(aWord(blankDocx(), played).document),
    withText: (text) => Promise.resolve(aWord(aDocx({ body: paragraph(run(text)) }), played).document),
    withAudit: (template) => Promise.resolve(aWord(newDocx(template), played).document),
    withCopy: (...copy) => Promise.resolve(aWord(withBoxCopied(...copy), played).document),
    selectWords: (document, tag) => {
      hostOf(document).selectWords(tag);
    },
  });
}
