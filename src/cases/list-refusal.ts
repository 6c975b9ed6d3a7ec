const SAVE_AS_CSV =
  "Open it in Excel, choose “Save a Copy” with the type “CSV UTF-8 (Comma delimited)”, and pick the file that makes.";

const REFUSALS = {
  workbook: `This is an Excel workbook, not a list as a CSV file. ${SAVE_AS_CSV}`,
  notText: `This file is not a list as a CSV file. If it opens in Excel: ${SAVE_AS_CSV.charAt(0).toLowerCase()}${SAVE_AS_CSV.slice(1)}`,
  empty:
    "This list is empty. Its first line names the columns, and each line below is one case. Save an empty list and fill that in.",
  noCases: "This list has columns but no cases. Add a line for each case below the first line.",
  tooLarge: "This list is larger than 20 MB. Split it into shorter lists.",
} as const;

/** Why a list can't be used at all, with what to do about it. */
export function listRefusal(reason: keyof typeof REFUSALS): string {
  return REFUSALS[reason];
}

/** What a file is by its first bytes, where that is no list; undefined where it may be one. */
export function notAList(bytes: Uint8Array): string | undefined {
  const starts = (...signature: readonly number[]) => signature.every((byte, at) => bytes[at] === byte);
  const isZip = starts(0x50, 0x4b, 0x03, 0x04);
  if (isZip && holds(bytes, "xl/")) return listRefusal("workbook");
  // Excel before 2007 saved compound files ([MS-CFB]), whose names are UTF-16.
  if (starts(0xd0, 0xcf, 0x11, 0xe0) && holds(bytes, "W\0o\0r\0k\0b\0o\0o\0k\0"))
    return listRefusal("workbook");
  const isPdf = starts(0x25, 0x50, 0x44, 0x46);
  return isZip || isPdf || starts(0xd0, 0xcf, 0x11, 0xe0) ? listRefusal("notText") : undefined;
}

function holds(bytes: Uint8Array, name: string): boolean {
  return new TextDecoder("latin1").decode(bytes).includes(name);
}
