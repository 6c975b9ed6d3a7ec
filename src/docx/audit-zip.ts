import type { Template } from "../audit/template";
import { headerTexts } from "../document/answers";
import type { CaseZip } from "../document/case-zip";
import { auditMaker } from "./audit-maker";
import { crc32 } from "./crc32";
import { GrowingZip } from "./growing-zip";
import type { Packed } from "./part";

/** A zip of documents of one template, each with its own header fields in it. They are stored: a .docx is compressed as it is. */
export function auditZip(template: Template, newId: () => string, now: Date): CaseZip {
  const make = auditMaker(template, newId);
  const zip = new GrowingZip();
  const modified = dosTime(now);
  const store = (name: string, data: Uint8Array) => zip.add(name, stored(data, modified));
  return {
    addAudit: (fileName, header) => store(fileName, make(headerTexts(template, header))),
    addFile: store,
    end: () => zip.end(),
  };
}

function stored(data: Uint8Array, modified: number): Packed {
  return { method: 0, crc: crc32(data), size: data.length, data, modified };
}

/** Date and time as DOS writes them, which knows years from 1980 and no time zone (APPNOTE 4.4.6). */
function dosTime(date: Date): number {
  const day = ((date.getFullYear() - 1980) << 9) | ((date.getMonth() + 1) << 5) | date.getDate();
  const time = (date.getHours() << 11) | (date.getMinutes() << 5) | (date.getSeconds() >> 1);
  return ((day << 16) | time) >>> 0;
}
