import type { IsoDate } from "../audit/dates";
import type { Template } from "../audit/template";
import type { Summary } from "../overview/summary";
import type { ChosenFile } from "./chosen-files";
import type { Progress } from "./read-files";

export type ToWorker =
  | { readonly to: "read"; readonly files: readonly ChosenFile[]; readonly templates: readonly Template[] }
  | {
      readonly to: "workbook";
      readonly files: readonly ChosenFile[];
      readonly templates: readonly Template[];
      readonly asOf: IsoDate;
    }
  | { readonly to: "stop" };

export type FromWorker =
  | { readonly told: "progress"; readonly progress: Progress }
  | { readonly told: "read"; readonly summary: Summary }
  | { readonly told: "workbook"; readonly bytes: Uint8Array }
  | { readonly told: "failed" };
