import type { InsertedFile } from "../document/audit-document";
import { HostError } from "../document/host-error";
import { chartsInFlatOpc, isBlankFlatOpc } from "../ooxml/read-content";
import { bodyMarkup } from "./controls";
import { emptyDocument, TOO_LARGE } from "./insert";
import { codeOf } from "./office-errors";
import { inWord, untracked } from "./run";
import { phrase } from "../words/phrase";

/** Bytes of a file that Word takes in (docs/word.md, 1.2). */
const MOST = 4 * 1024 * 1024;

/** The look of the file comes with it; what is the document's own stays so. */
const LOOK: Word.InsertFileOptions = {
  importTheme: true,
  importStyles: true,
  importParagraphSpacing: true,
  importPageColor: false,
  importChangeTrackingMode: false,
};

/**
 * Puts the whole of a .docx into an empty document, headers and pages with it, and looks what arrived: three round
 * trips. Word is known to take in a file without its charts or not at all (docs/word.md, 2.2), which is told.
 */
export function insertFileInWord(bytes: Uint8Array, customXml: boolean): Promise<InsertedFile> {
  return inWord(async (context) => {
    const { document } = context;
    const { mode } = await emptyDocument(context, [], customXml, "put-it");
    if (bytes.length > MOST) throw tooLarge();
    await untracked(context, mode, () => {
      document.insertFileFromBase64(base64(bytes), "Replace", LOOK);
    });
    const markup = bodyMarkup(context);
    try {
      await context.sync();
    } catch (error) {
      if (codeOf(error) === TOO_LARGE) return {};
      throw error;
    }
    if (isBlankFlatOpc(markup.value)) throw nothingArrived();
    return { charts: chartsInFlatOpc(markup.value) };
  });
}

function tooLarge(): HostError {
  return new HostError("too-large", phrase("Word takes in files of up to 4 MB, and this one is larger."));
}

function nothingArrived(): HostError {
  return new HostError(
    "insert-incomplete",
    phrase("Word said that it took the file in, and the document is still empty."),
  );
}

/** Bytes as Office.js takes them. */
export function base64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
