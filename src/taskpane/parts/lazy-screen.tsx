import { useEffect, useState } from "react";
import { Screen } from "./screen";
import { usePanelStyles } from "./use-panel-styles";

interface NotFetchedProps {
  readonly title?: string;
  readonly onBack: () => void;
}

/** In place of a screen that could not be fetched. */
export function NotFetched({ title = "Make a template from a form", onBack }: NotFetchedProps) {
  const panel = usePanelStyles();
  return (
    <Screen title={title} onBack={onBack}>
      <p className={panel.text}>
        This part of Case Audit could not be fetched. Check the connection, then go back and open it again.
      </p>
    </Screen>
  );
}

/** A module fetched when it is first wanted, or that it could not be. `load` is the same function each time. */
export function useImported<T>(wanted: boolean, load: () => Promise<T>): T | "failed" | undefined {
  const [imported, setImported] = useState<{ readonly module: T } | "failed">();
  const waiting = wanted && (imported === undefined || imported === "failed");
  useEffect(() => {
    if (!waiting) return undefined;
    let current = true;
    load().then(
      (module) => {
        if (current) setImported({ module });
      },
      () => {
        if (current) setImported("failed");
      },
    );
    return () => {
      current = false;
    };
  }, [waiting, load]);
  return imported === "failed" ? "failed" : imported?.module;
}
