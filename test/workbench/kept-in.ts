import type { Page } from "playwright-core";

/** When each piece of unsaved work was kept in the browser of a page, in milliseconds. */
const keptAt = (page: Page): Promise<readonly number[]> =>
  page.evaluate(
    () =>
      new Promise<readonly number[]>((resolve, reject) => {
        const opening = indexedDB.open("case-audit", 1);
        // Where nothing was kept yet there are no stores.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => {
          resolve([]);
        };
        opening.onblocked = () => {
          reject(new Error("The database is held."));
        };
        opening.onsuccess = () => {
          const getting = opening.result.transaction("work").objectStore("work").getAll();
          getting.onsuccess = () => {
            opening.result.close();
            resolve((getting.result as readonly { readonly at: number }[]).map(({ at }) => at));
          };
        };
      }),
  );

/** How much unsaved work is kept in the browser of a page. */
export const keptIn = async (page: Page): Promise<number> => (await keptAt(page)).length;

/** When work was kept there last; 0 where none is. */
export const keptLast = async (page: Page): Promise<number> => Math.max(0, ...(await keptAt(page)));
