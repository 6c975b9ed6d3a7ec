import { createContext } from "react";

/** What answers do with what a person enters. */
export interface FillingIn {
  readonly type: (tag: string, text: string) => void;
  readonly select: (tag: string | undefined) => void;
  readonly keepPending: (flush: () => void) => () => void;
}

const nothing = () => undefined;

export const Filling = createContext<FillingIn>({
  type: nothing,
  select: nothing,
  keepPending: () => nothing,
});
