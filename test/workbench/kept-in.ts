import type { Page } from "playwright-core";

/** How much unsaved work is kept in the browser of a page. */
export const keptIn = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("case-audit", 1);
        // Where nothing was kept yet there are no stores.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => {
          resolve(0);
        };
        opening.onblocked = () => {
          reject(new Error("The database is held."));
        };
        opening.onsuccess = () => {
          const counting = opening.result.transaction("work").objectStore("work").count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
