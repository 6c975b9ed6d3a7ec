import type { Template } from "../../audit/template";
import { allocationOf } from "../../cases/allocation-of";
import { namesCaseColumns } from "../../cases/list-columns";
import type { RowNote } from "../../cases/case-values";
import { madeList } from "../../cases/case-lists";
import { readCases, type CaseList, type ReadCases } from "../../cases/read-cases";
import type { CaseZip } from "../../document/surroundings";
import { refusalText } from "../../report/lifecycle-text";
import { counted } from "../../report/phrases";
import { Store } from "../../store/store";
import { pickedFrom, UNREADABLE, type PickedFile } from "./picked-file";
import { phrase, phraseOf } from "../../words/phrase";

const STOPPED = phrase(
  "The audits could not be made, and nothing was kept. Close other programs to free memory, or split the list, and try again.",
);

/** Documents after which what is made is put away, where the browser can move it out of memory. */
const PUT_AWAY = 100;

/** Milliseconds of work before the page gets its turn. */
const TURN = 25;

/** Audits from a list: the list picked, what was read of it, and the making of the zip. */
export class CasesRun {
  private readonly store: Store<CasesState>;
  readonly subscribe: Store<CasesState>["subscribe"];
  readonly getState: Store<CasesState>["getState"];
  /** Whatever began before this was last raised is to stop. */
  private round = 0;
  /** How often something was picked: what was picked before and comes later is not shown. */
  private picks = 0;

  constructor(
    template: Template,
    private readonly maker: CaseMaker,
    private readonly say: (text: string) => void,
    /** Who allocates them, and today. */
    private readonly allocating: () => Parameters<typeof allocationOf>[2],
  ) {
    this.store = new Store<CasesState>({ template, work: { phase: "idle" } });
    ({ subscribe: this.subscribe, getState: this.getState } = this.store);
  }

  /** Another template; a list that was picked is read again by it. */
  readonly choose = (template: Template): void => {
    this.round += 1;
    const { list } = this.getState();
    this.store.set({ template, ...(list && { list: this.readBy(template, list) }), work: { phase: "idle" } });
  };

  readonly pick = (file: Pick<File, "name" | "arrayBuffer">): Promise<void> =>
    this.take(async () =>
      pickedFrom(
        file.name,
        new Uint8Array(await file.arrayBuffer()),
        namesCaseColumns(this.getState().template),
      ),
    );

  /** Another sheet of the workbook that was picked. */
  readonly chooseSheet = async (sheet: string): Promise<void> => {
    const { list } = this.getState();
    if (list) await this.take(() => pickedFrom(list.name, list.bytes, sheet));
  };

  /** Reads what was picked by the template chosen by then, unless something else was picked meanwhile. */
  private async take(open: () => Promise<PickedFile>): Promise<void> {
    this.round += 1;
    const pick = (this.picks += 1);
    const picked = await open().catch(() => undefined);
    if (pick !== this.picks) return;
    const { template } = this.getState();
    if (picked) {
      const list = this.readBy(template, picked);
      this.store.set({ template, list, work: { phase: "idle" } });
      this.say(
        list.read.ok
          ? phraseOf(list.read.cases.length, "{count} case read.", "{count} cases read.")
          : list.read.sentence,
      );
    } else {
      this.store.set({ template, fault: UNREADABLE, work: { phase: "idle" } });
      this.say(UNREADABLE);
    }
  }

  /** Makes the zip, giving the page its turn in between. Nothing is kept of one that is cancelled. */
  readonly make = async (): Promise<void> => {
    const { list, work } = this.getState();
    if (!list?.read.ok || work.phase === "making") return;
    const { read } = list;
    const total = read.cases.length;
    this.become({ phase: "making", done: 0, total });
    this.say(phrase("Making {audits}.", { audits: counted(total, "audit") }));
    try {
      const zip = await this.zipOf(read);
      if (!zip) return;
      this.become({ phase: "made", count: total, zip });
      this.say(phraseOf(total, "{count} audit is ready to save.", "{count} audits are ready to save."));
    } catch {
      this.become({ phase: "failed", sentence: STOPPED });
      this.say(STOPPED);
    }
  };

  readonly cancel = (): void => {
    if (this.getState().work.phase !== "making") return;
    this.round += 1;
    this.become({ phase: "cancelled" });
    this.say(phrase("Cancelled. Nothing was kept."));
  };

  private readBy(template: Template, picked: PickedFile): PickedList {
    const { source } = picked;
    const read = "sentence" in source ? source : readCases(source, template);
    const notAllocated = (read.ok ? read.cases : []).flatMap((each) =>
      allocationOf(template, each, this.allocating()).against.map((refusal) => ({
        line: each.line,
        sentence: refusalText(template, refusal),
      })),
    );
    return { ...picked, read, notAllocated };
  }

  /** Undefined where it was cancelled. */
  private async zipOf(read: CaseList): Promise<Blob | undefined> {
    const round = (this.round += 1);
    const { template } = this.getState();
    const zip = await this.maker(template);
    const total = read.cases.length;
    const parts: BlobPart[] = [];
    const put = (chunks: readonly Uint8Array[]) =>
      parts.push(...(chunks as readonly Uint8Array<ArrayBuffer>[]));
    let since = 0;
    let said = 0;
    for (const [done, each] of read.cases.entries()) {
      if (this.round !== round) return undefined;
      if (performance.now() - since > TURN) {
        this.become({ phase: "making", done, total });
        const quarter = Math.floor((4 * done) / total);
        if (quarter > said) this.say(phrase("{done} of {total} made.", { done, total }));
        said = quarter;
        await yieldToPage();
        if (this.round !== round) return undefined;
        since = performance.now();
      }
      put(
        zip.addAudit(each.fileName, each.header, allocationOf(template, each, this.allocating()).allocation),
      );
      if (done % PUT_AWAY === PUT_AWAY - 1) parts.splice(0, parts.length, new Blob(parts));
    }
    put(zip.addFile("made.csv", madeList(read, read.cases)));
    put(zip.end());
    return new Blob(parts, { type: "application/zip" });
  }

  private become(work: CasesWork): void {
    this.store.update((state) => ({ ...state, work }));
  }
}

/** How far the making of audits from a list has come. */
export type CasesWork =
  | { readonly phase: "idle" }
  | { readonly phase: "making"; readonly done: number; readonly total: number }
  | { readonly phase: "made"; readonly count: number; readonly zip: Blob }
  | { readonly phase: "cancelled" }
  | { readonly phase: "failed"; readonly sentence: string };

/** A list that was picked, as the template chosen reads it. */
export interface PickedList extends PickedFile {
  readonly read: ReadCases;
  /** Why a case is allocated to nobody though it names an auditor, by the line of the list. */
  readonly notAllocated: readonly RowNote[];
}

interface CasesState {
  readonly template: Template;
  readonly list?: PickedList;
  /** Why a list could not be read. */
  readonly fault?: string;
  readonly work: CasesWork;
}

/** Begins a zip of new audits of a template. */
export type CaseMaker = (template: Template) => Promise<CaseZip>;

/** Lets the page draw and take keys and clicks. Not a timer: those run once a second on a page nobody looks at. */
function yieldToPage(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(undefined);
  });
}
