import type { IsoDate } from "../audit/dates";
import type { Template } from "../audit/template";
import type { ChosenFile } from "./chosen-files";
import type { DataFormat } from "./data-out";
import type { Progress, ReadFiles } from "./read-files";
import type { Language } from "../words/phrase";

/** Begins a piece of work, which says what it says in this language. */
export type ToWorker =
  | {
      readonly to: "read";
      readonly language: Language;
      readonly files: readonly ChosenFile[];
      readonly templates: readonly Template[];
    }
  | {
      readonly to: "data";
      readonly language: Language;
      readonly format: DataFormat;
      readonly files: readonly ChosenFile[];
      readonly templates: readonly Template[];
      readonly asOf: IsoDate;
    }
  | { readonly to: "stop" };

export type FromWorker =
  | { readonly told: "progress"; readonly progress: Progress }
  | { readonly told: "read"; readonly folded: ReadFiles }
  | { readonly told: "data"; readonly bytes: Uint8Array }
  | { readonly told: "failed" };
