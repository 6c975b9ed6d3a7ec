import { strToU8 } from "fflate";
import type { Packed } from "./part";
import { directoryHeader, localHeader, zipEnd } from "./zip-records";

/** A zip that is given out as it grows, so that nobody has to hold all of it. */
export class GrowingZip {
  private readonly directory: Uint8Array[] = [];
  private length = 0;

  /** The next bytes of the zip, with this entry in them. */
  add(name: string, packed: Packed): readonly Uint8Array[] {
    const entry = { ...packed, name: strToU8(name) };
    this.directory.push(directoryHeader(entry, this.length));
    const header = localHeader(entry);
    this.length += header.length + entry.data.length;
    return [header, entry.data];
  }

  /** The last bytes. */
  end(): readonly Uint8Array[] {
    const size = this.directory.reduce((sum, { length }) => sum + length, 0);
    return [...this.directory, zipEnd(this.directory.length, { at: this.length, size })];
  }
}
