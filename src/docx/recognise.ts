import { strFromU8 } from "fflate";
import type { HostError } from "../document/host-error";
import { refusal } from "./refuse";

/** Why a file that is no zip can't be opened, from how it begins. */
export function whyNoZip(bytes: Uint8Array): HostError {
  if (bytes.every((byte) => byte === 0)) return refusal("empty");
  if (OLE.every((byte, at) => bytes[at] === byte)) return whyOle(bytes);
  const start = strFromU8(bytes.subarray(0, 1000), true).trimStart();
  const isOtherText = start.startsWith("{\\rtf") || /<html|progid="Word\.Document"/i.test(start);
  return refusal(isOtherText ? "otherWordFormat" : "notDocx");
}

/** Compound files ([MS-CFB]): Office before 2007, and anything encrypted since ([MS-OFFCRYPTO] 2.3). */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function whyOle(bytes: Uint8Array): HostError {
  const text = strFromU8(bytes, true);
  const holds = (stream: string) => text.includes(stream.replace(/./g, "$&\0"));
  if (holds("EncryptedPackage")) return refusal("encrypted");
  if (holds("WordDocument")) return refusal("oldFormat");
  return refusal(holds("Workbook") || holds("PowerPoint Document") ? "otherOffice" : "oldFormat");
}
