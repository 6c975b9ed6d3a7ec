import { createContext, use, useSyncExternalStore } from "react";
import type { FormDraft } from "../../forms/draft/form-draft";
import type { FormWork } from "./form-work";

interface FormContextValue {
  readonly work: FormWork;
  readonly say: (text: string) => void;
}

export const FormContext = createContext<FormContextValue | undefined>(undefined);

/** What the editors of a draft share. It is the same for as long as they are shown. */
export function useForm(): FormContextValue {
  const context = use(FormContext);
  if (!context) throw new Error("There is no form here.");
  return context;
}

/** The draft as it is now, for the few editors that have to know all of it. */
export function useFormDraft(): FormDraft {
  const { work } = useForm();
  const { open } = useSyncExternalStore(work.subscribe, work.getState);
  if (!open) throw new Error("No form has been read.");
  return open.draft;
}
