import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/**
 * Whether the page is being printed. `before` is called first, for what has been typed and is not in the document yet.
 * The browser takes its picture as soon as it has asked, so the page is drawn at once.
 */
export function usePrinting(before?: () => void): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const start = () => {
      before?.();
      flushSync(() => {
        setPrinting(true);
      });
    };
    const end = () => {
      setPrinting(false);
    };
    window.addEventListener("beforeprint", start);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", start);
      window.removeEventListener("afterprint", end);
    };
  }, [before]);
  return printing;
}
