import { strFromU8 } from "fflate";
import type { HostError } from "../document/host-error";
import { refusal } from "./refuse";

/** Why a file that is no zip can't be opened, from how it begins. */
export function whyNoZip(bytes: Uint8Array): HostError {
  if (bytes.every((byte) => byte === 0)) return refusal("empty");
  if (startsWith(bytes, OLE)) return whyOle(bytes);
  if (PICTURES.some((beginning) => startsWith(bytes, beginning))) return refusal("picture");
  const start = strFromU8(bytes.subarray(0, 1000), true).trimStart();
  if (start.includes("%PDF-")) return refusal("pdf");
  const isOtherText = start.startsWith("{\\rtf") || /<html|progid="Word\.Document"/i.test(start);
  return refusal(isOtherText ? "otherWordFormat" : "notDocx");
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
