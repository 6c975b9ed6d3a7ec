import { useEffect, useState } from "react";

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
