import {
  createContext,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
  type Dispatch,
  type SetStateAction,
} from "react";
import { Store } from "../store/store";
import type { TabId } from "./tabs";

/** Where in the pane a form is: behind a tab, in the place of the tabs, or wherever its table is. */
export type FormPlace = TabId | "concern" | "start" | "step" | "table";
/** Where it is, and which form it is there. */
export type FormName = `${FormPlace} ${string}`;

/** The form that an audit is started with. */
export const START_FORM = "start form" satisfies FormName;

/** What stands in forms and not in the document yet, by the name of each; the one that was written in last stands last. Plain JSON. */
export type WrittenForms = Readonly<Record<string, unknown>>;

/** One more with every change of the state that any form keeps: what another version of Case Audit wrote is not read. */
const FORMAT = 1;

/** What is half-written in the forms of a pane, for a page that keeps it over a reload. */
export class HalfWritten {
  private readonly store: Store<WrittenForms>;
  private followed = false;
  readonly subscribe: Store<WrittenForms>["subscribe"];
  readonly getState: Store<WrittenForms>["getState"];

  /** With what {@link HalfWritten.kept} gave, if anything. */
  constructor(kept?: unknown) {
    this.store = new Store(readKept(kept));
    ({ subscribe: this.subscribe, getState: this.getState } = this.store);
  }

  get isEmpty(): boolean {
    return Object.keys(this.getState()).length === 0;
  }

  /** Whether something stands in a form that is not this one. */
  readonly hasOtherThan = (name: FormName): boolean =>
    Object.keys(this.getState()).some((other) => other !== name);

  /** To be kept, as JSON; undefined where nothing is half-written. */
  get kept(): unknown {
    return this.isEmpty ? undefined : { format: FORMAT, forms: this.getState() };
  }

  /** Takes note of what is written from now on, until the pane is gone: forms that go with it, as when it fails, let go of nothing. */
  readonly follow = (): (() => void) => {
    this.followed = true;
    return () => {
      this.followed = false;
    };
  };

  /** What stands in a form; undefined lets go of it. */
  readonly set = (name: FormName, value: unknown): void => {
    if (!this.followed) return;
    this.store.update((forms) => {
      // What is only set again was not written in.
      if (forms[name] === value || JSON.stringify(forms[name]) === JSON.stringify(value)) return forms;
      const { [name]: _, ...others } = forms;
      return value === undefined ? others : { ...others, [name]: value };
    });
  };

  /** Where somebody wrote last. */
  readonly place = (): FormPlace | undefined =>
    Object.keys(this.getState()).at(-1)?.split(" ")[0] as FormPlace | undefined;

  /** The form there that somebody wrote in last. */
  readonly lastIn = (place: FormPlace): string | undefined =>
    Object.keys(this.getState()).findLast((name) => name.startsWith(`${place} `));
}

function readKept(kept: unknown): WrittenForms {
  const { format, forms } = (kept ?? {}) as { readonly format?: unknown; readonly forms?: WrittenForms };
  return format === FORMAT && forms ? forms : {};
}

/** What keeps half-written forms, where the page around the pane does. */
export const HalfWrittenContext = createContext<HalfWritten | undefined>(undefined);

/**
 * The state of a form, as `useState` has it, that is there again after a reload where the page keeps it: while something is
 * half-written in it, and until it is saved or cancelled, as `isWritten` says.
 */
export function useHalfWritten<T>(
  name: FormName,
  initial: T,
  isWritten: (value: T) => boolean,
): readonly [T, Dispatch<SetStateAction<T>>] {
  const keeper = useContext(HalfWrittenContext);
  const [value, setValue] = useState<T>(() => (keeper?.getState()[name] as T | undefined) ?? initial);
  const written = isWritten(value);
  useEffect(() => {
    keeper?.set(name, written ? value : undefined);
  }, [keeper, name, value, written]);
  // A form that is gone has nothing in it.
  useEffect(() => () => keeper?.set(name, undefined), [keeper, name]);
  return [value, setValue];
}

/**
 * The same for a form that may stand in several places, or go out of sight without being saved or cancelled: what is half-written
 * in it is there wherever it next stands. Nothing is undefined.
 */
export function useStaying<T>(
  name: FormName,
  isWritten: (value: T) => boolean,
): readonly [T | undefined, (value: T | undefined) => void] {
  const keeper = useContext(HalfWrittenContext);
  const [here, setHere] = useState<T>();
  const kept = useSyncExternalStore(keeper?.subscribe ?? never, () => keeper?.getState()[name]);
  const set = (value: T | undefined) => {
    const written = keeper && value !== undefined && isWritten(value);
    setHere(written ? undefined : value);
    keeper?.set(name, written ? value : undefined);
  };
  return [(kept as T | undefined) ?? here, set];
}

const never = () => () => undefined;

/** Whether anything is in it, as in a record of what was changed in forms. */
export const hasAny = (record: object): boolean => Object.keys(record).length > 0;
