import { createContext } from "react";

interface Saving {
  /** Where the workbench is, for a Word that drops what a pane saves without a word. */
  readonly workbench: string | undefined;
  readonly say: (text: string) => void;
}

export const SavingContext = createContext<Saving>({ workbench: undefined, say: () => undefined });
