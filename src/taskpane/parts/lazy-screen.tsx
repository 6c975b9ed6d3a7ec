import { useEffect, useEffectEvent, useState } from "react";
import { Screen } from "./screen";
import { usePanelStyles } from "./use-panel-styles";

interface NotFetchedProps {
  readonly title?: string;
  readonly onBack: () => void;
}

/** In place of a screen that could not be fetched. */
export function NotFetched({ title = "Make a template from a form", onBack }: NotFetchedProps) {
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
      This part of Case Audit could not be fetched. Check the connection, then go back and open it again.
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
    load().then(
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
