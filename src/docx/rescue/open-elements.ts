/** An element that is open, and the tag of the content control that it is. */
interface Open {
  readonly name: string;
  tag?: string;
  /** Of a cell: tags of the content controls that stand in it. */
  readonly holds: string[];
}

const localOf = (name: string): string => name.slice(name.indexOf(":") + 1);

const BLOCKS = new Set(["document", "body", "tbl", "tr", "tc", "p", "sdt", "sdtContent", "txbxContent"]);
/** What a paragraph or a table may stand in, or can't. */
const AROUND_A_BLOCK = new Set(["p", "tc", "tr", "tbl", "txbxContent", "body"]);
const OF_A_TABLE = new Set(["tbl", "tr", "tc"]);

/** The elements of a document that are open at a place, while its damaged XML is read. */
export class OpenElements {
  hasRoot = false;
  /** Tags of the content controls with text that may be another than it was. */
  readonly doubted = new Set<string>();
  /** Tags of those that begin behind the first such text. */
  readonly behind = new Set<string>();
  private isDoubtful = false;
  private open: Open[] = [];

  get isEmpty(): boolean {
    return this.open.length === 0;
  }

  /** Tags of the content controls that are open, the outermost first. */
  get tags(): readonly string[] {
    return this.open.flatMap(({ tag }) => tag ?? []);
  }

  /** Tags of the content controls in the innermost cell. */
  get tagsInCell(): readonly string[] {
    return this.cell?.holds ?? [];
  }

  private get cell(): Open | undefined {
    return this.open.findLast(({ name }) => localOf(name) === "tc");
  }

  push(name: string): void {
    this.open.push({ name, holds: [] });
  }

  /** Closes the innermost element; false where it has another name. */
  close(name: string): boolean {
    if (this.open.at(-1)?.name !== name) return false;
    this.open.pop();
    return true;
  }

  /** The innermost content control has this tag. */
  nameControl(tag: string | undefined): void {
    const control = this.open.findLast(({ name }) => localOf(name) === "sdt");
    if (control && tag !== undefined) control.tag = tag;
    if (tag !== undefined) this.cell?.holds.push(tag);
    if (tag !== undefined && this.isDoubtful) this.behind.add(tag);
  }

  /** Closes the innermost element of a name with all in it; nothing where none is open. Gives what that takes. */
  closeTo(name: string): string {
    const at = this.open.findLastIndex((each) => each.name === name);
    return at < 0 ? "" : this.cut(at);
  }

  /** Closes all in the innermost element of a name; undefined where none is open. Gives what that takes. */
  closeInto(name: string): string | undefined {
    const at = this.open.findLastIndex((each) => each.name === name);
    return at < 0 ? undefined : this.cut(at + 1);
  }

  /** Text that stands here may be another than it was. */
  doubt(): void {
    this.isDoubtful = true;
    for (const tag of this.tags) this.doubted.add(tag);
  }

  closeAll(): string {
    return this.cut(0);
  }

  /** Closes what a paragraph, table, row, cell or content control can't stand in, and opens what it has to. Gives what that takes. */
  makeRoomFor(name: string): string {
    const prefix = name.slice(0, name.indexOf(":") + 1);
    const what = localOf(name);
    const inline = this.open.findLastIndex((each) => BLOCKS.has(localOf(each.name)));
    let closed = this.cut(inline + 1);
    // A content control holds nothing but by its content.
    if (localOf(this.open.at(-1)?.name ?? "") === "sdt") closed += this.start(`${prefix}sdtContent`);
    if (what === "sdt") return closed;
    if (what === "tr") return closed + this.cutThrough("tr", OF_A_TABLE);
    if (what === "tc") {
      const left = this.cutThrough("tc", OF_A_TABLE);
      return closed + left + (this.nearest(OF_A_TABLE) === "tbl" ? this.start(`${prefix}tr`) : "");
    }
    const left = this.cutThrough("p", AROUND_A_BLOCK);
    const around = this.nearest(AROUND_A_BLOCK);
    if (around === "tbl") return closed + left + this.start(`${prefix}tr`) + this.start(`${prefix}tc`);
    return closed + left + (around === "tr" ? this.start(`${prefix}tc`) : "");
  }

  /** Opens an element. Gives what that takes. */
  start(name: string): string {
    this.push(name);
    return `<${name}>`;
  }

  private nearest(names: ReadonlySet<string>): string | undefined {
    const found = this.open.findLast(({ name }) => names.has(localOf(name)));
    return found && localOf(found.name);
  }

  /** Closes the innermost of some elements while it can't hold another of this kind: a cell no row, a row no row. */
  private cutThrough(kind: "tr" | "tc" | "p", names: ReadonlySet<string>): string {
    let closed = "";
    for (;;) {
      const nearest = this.nearest(names);
      if (nearest !== kind && !(kind === "tr" && nearest === "tc")) return closed;
      closed += this.cut(this.open.findLastIndex(({ name }) => localOf(name) === nearest));
    }
  }

  private cut(from: number): string {
    const gone = this.open.splice(from).reverse();
    return gone.map(({ name }) => `</${name}>`).join("");
  }
}
