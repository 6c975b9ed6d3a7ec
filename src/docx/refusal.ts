import { strFromU8 } from "fflate";
import { HostError, type HostErrorCode } from "../document/host-error";
import { phrase } from "../words/phrase";

const REASONS = {
  empty: ["not-a-docx", () => phrase("This file is empty. Choose another copy of the document.")],
  notDocx: [
    "not-a-docx",
    () =>
      phrase("This file is not a Word document. Choose a file that Word saved as “Word Document (.docx)”."),
  ],
  lockFile: [
    "not-a-docx",
    () =>
      phrase(
        "This is no document but the mark that Word leaves beside one while somebody has it open. Choose the document itself.",
      ),
  ],
  pdf: [
    "not-a-docx",
    () =>
      phrase(
        "This is a PDF, not a Word document. Open it in Word, which converts it, save it as “Word Document (.docx)” and choose that file, or ask whoever made it for the Word document.",
      ),
  ],
  picture: [
    "not-a-docx",
    () =>
      phrase(
        "This is a picture, and text in a picture can’t be read. Ask whoever made it for the Word document, or type it up in Word.",
      ),
  ],
  plainZip: [
    "not-a-docx",
    () =>
      phrase(
        "This is a zip file, not a Word document. If the document is inside it, take it out and choose that.",
      ),
  ],
  oddNames: [
    "not-a-docx",
    () =>
      phrase(
        "This file has parts named as no Word document has them, so it is not opened. Open it in Word and save it as a new document.",
      ),
  ],
  otherWordFormat: [
    "not-a-docx",
    () =>
      phrase(
        "This document is not saved in Word’s .docx format. Open it in Word, save it as “Word Document (.docx)” and choose that file.",
      ),
  ],
  openDocument: [
    "not-a-word-document",
    () =>
      phrase(
        "This is an OpenDocument file. Open it in the program it comes from, save it as a Word document (.docx) and choose that file.",
      ),
  ],
  otherOffice: [
    "not-a-word-document",
    () =>
      phrase(
        "This is an Office file but not a Word document. Choose a file that Word saved as “Word Document (.docx)”.",
      ),
  ],
  truncated: [
    "truncated",
    () =>
      phrase(
        "This file is incomplete: part of it was lost when it was copied or downloaded. Get a fresh copy, or try “Open and Repair” in Word’s Open dialog.",
      ),
  ],
  damaged: [
    "truncated",
    () =>
      phrase(
        "This file is damaged and its text can’t be read. Get a fresh copy, or try “Open and Repair” in Word’s Open dialog.",
      ),
  ],
  nothingLeft: [
    "truncated",
    () =>
      phrase(
        "Nothing of the text of this file can be read any more. Get a fresh copy, or an earlier version from where it was kept.",
      ),
  ],
  noMainPart: [
    "truncated",
    () =>
      phrase(
        "This file is incomplete: the part that holds the text of the document is missing. Get a fresh copy.",
      ),
  ],
  encrypted: [
    "encrypted",
    () =>
      phrase(
        "This document is protected by a password or a sensitivity label. Open it in Word, remove the protection and save it, then choose it again.",
      ),
  ],
  oldFormat: [
    "old-format",
    () =>
      phrase(
        "This document is in Word’s old .doc format. Open it in Word, save it as “Word Document (.docx)” and choose that file.",
      ),
  ],
  tooLarge: [
    "too-large",
    () =>
      phrase(
        "This document is too large to open here: unpacked, it is more than 100 MB. Make its pictures smaller in Word and save it again.",
      ),
  ],
  textTooLarge: [
    "too-large",
    () =>
      phrase("The text of this document is too large to open here. Split it into shorter documents in Word."),
  ],
  doctype: [
    "unsafe-xml",
    () =>
      phrase(
        "This document holds a kind of instruction that no Word document should, so it is not opened. Ask whoever sent it for a fresh copy saved in Word.",
      ),
  ],
  tooDeep: [
    "unsafe-xml",
    () =>
      phrase(
        "The text of this document is nested more deeply than is safe to read. Open it in Word and save it as a new document.",
      ),
  ],
  malformed: [
    "malformed-xml",
    () =>
      phrase(
        "The text of this document is damaged and can’t be read. Try “Open and Repair” in Word’s Open dialog, or get a fresh copy.",
      ),
  ],
  brokenLinks: [
    "malformed-xml",
    () =>
      phrase(
        "The document’s list of its parts is damaged, so nothing can be added to it. Open it in Word, save it and try again.",
      ),
  ],
} as const satisfies Record<string, readonly [HostErrorCode, () => string]>;

/** Why a file can't be opened, with what to do about it: one place for all such sentences. */
export function refusal(reason: keyof typeof REASONS): HostError {
  const [code, message] = REASONS[reason];
  return new HostError(code, message());
}

/** Why a file that is no zip can't be opened, from how it begins. */
export function whyNoZip(bytes: Uint8Array): HostError {
  if (bytes.every((byte) => byte === 0)) return refusal("empty");
  if (isLockFile(bytes)) return refusal("lockFile");
  if (startsWith(bytes, OLE)) return whyOle(bytes);
  if (PICTURES.some((beginning) => startsWith(bytes, beginning))) return refusal("picture");
  const start = strFromU8(bytes.subarray(0, 1000), true).trimStart();
  if (start.includes("%PDF-")) return refusal("pdf");
  const isOtherText = start.startsWith("{\\rtf") || /<html|progid="Word\.Document"/i.test(start);
  return refusal(isOtherText ? "otherWordFormat" : "notDocx");
}

/** What Word writes into "~$audit.docx": the length of a name, the name, and the same again with two bytes a letter. */
function isLockFile(bytes: Uint8Array): boolean {
  const length = bytes[0] ?? 0;
  const name = bytes.subarray(1, 1 + length);
  const isName = length > 0 && length < 55 && name.every((byte) => byte >= 0x20);
  return (
    bytes.length >= 162 &&
    bytes.length <= 170 &&
    isName &&
    bytes.subarray(1 + length, 54).every((byte) => byte === 0 || byte === 0x20)
  );
}

const startsWith = (bytes: Uint8Array, beginning: readonly number[]): boolean =>
  beginning.every((byte, at) => bytes[at] === byte);

/** PNG, JPEG, GIF, TIFF in either byte order, and WebP. */
const PICTURES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x52, 0x49, 0x46, 0x46],
];

/** Compound files ([MS-CFB]): Office before 2007, and anything encrypted since ([MS-OFFCRYPTO] 2.3). */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function whyOle(bytes: Uint8Array): HostError {
  const text = strFromU8(bytes, true);
  const holds = (stream: string) => text.includes(stream.replace(/./g, "$&\0"));
  if (holds("EncryptedPackage")) return refusal("encrypted");
  if (holds("WordDocument")) return refusal("oldFormat");
  return refusal(holds("Workbook") || holds("PowerPoint Document") ? "otherOffice" : "oldFormat");
}
