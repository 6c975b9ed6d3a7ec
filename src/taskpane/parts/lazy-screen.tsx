import { Spinner } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useState, type ReactNode } from "react";
import { Screen } from "./screen";
import { usePanelStyles } from "./use-panel-styles";
import { phrase } from "../../words/phrase";

/** Milliseconds until somebody may wonder whether anything is coming. */
const UNTIL_SHOWN = 400;

interface LazyScreenProps<T> extends NotFetchedProps {
  readonly load: () => Promise<T>;
  /** The screen itself, of what was fetched. */
  readonly children: (module: T) => ReactNode;
}

/** A screen whose code is fetched for those who open it. */
export function LazyScreen<T extends object>({ load, children, ...screen }: LazyScreenProps<T>) {
  const loaded = useImported(true, load);
  if (loaded === "failed") return <NotFetched {...screen} />;
  return loaded ? children(loaded) : <Spinner label={phrase("Opening")} delay={UNTIL_SHOWN} />;
}

interface NotFetchedProps {
  readonly title: string;
  readonly onBack: () => void;
}

/** In place of a screen that could not be fetched. */
export function NotFetched({ title, onBack }: NotFetchedProps) {
  return (
    <Screen title={title} onBack={onBack}>
      <NotFetchedText />
    </Screen>
  );
}

/** In place of a part that could not be fetched. */
export function NotFetchedText() {
  const panel = usePanelStyles();
  return (
    <p className={panel.text}>
      {phrase(
        "This part of Case Audit could not be fetched. Check the connection, then go back and open it again.",
      )}
    </p>
  );
}

/**
 * A module fetched when it is first wanted, or that it could not be. Then it is tried again when it is next wanted: where
 * `wanted` says by whom, when someone else wants it. `load` is the same function each time.
 */
export function useImported<T>(
  wanted: boolean | string,
  load: () => Promise<T>,
  onFailed?: () => void,
): T | "failed" | undefined {
  const [imported, setImported] = useState<{ readonly module: T } | "failed">();
  const waiting = typeof imported !== "object" && wanted;
  const failed = useEffectEvent(() => onFailed?.());
  useEffect(() => {
    if (waiting === false) return undefined;
    let current = true;
    // What fails may have been under way since before, when there was no connection.
    load()
      .catch(load)
      .then(
        (module) => {
          if (current) setImported({ module });
        },
        () => {
          if (!current) return;
          setImported("failed");
          failed();
        },
      );
    return () => {
      current = false;
    };
  }, [waiting, load]);
  return imported === "failed" ? "failed" : imported?.module;
}

/** Fetches what will be wanted soon. Where it doesn't come, that is said once it is wanted. */
export function loadAhead(load: () => Promise<unknown>): void {
  load().catch(() => undefined);
}
