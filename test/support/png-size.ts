const SIGNATURE = "89504e470d0a1a0a";

/** Width and height of a PNG, from its IHDR chunk (PNG, 11.2.1); undefined for what is none. */
export function pngSize(bytes: Uint8Array): readonly [width: number, height: number] | undefined {
  const png = Buffer.from(bytes);
  if (
    png.length < 24 ||
    png.toString("hex", 0, 8) !== SIGNATURE ||
    png.toString("latin1", 12, 16) !== "IHDR"
  ) {
    return undefined;
  }
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
