/** Holds a name for as long as this tab is open, or until it is let go (Web Locks); other tabs may hold it too. */
export function held(name: string, onHeld?: () => void): () => void {
  if (!("locks" in navigator)) return () => undefined;
  let release: () => void = () => undefined;
  const letGo = new Promise<void>((resolve) => {
    release = resolve;
  });
  void navigator.locks.request(name, { mode: "shared" }, () => {
    onHeld?.();
    return letGo;
  });
  return release;
}

/** How many tabs hold a name, this one with them; none where the browser can't say. */
export async function holders(name: string): Promise<number> {
  if (!("locks" in navigator)) return 0;
  const { held: all = [] } = await navigator.locks.query();
  return all.filter((lock) => lock.name === name).length;
}

export const isHeld = async (name: string): Promise<boolean> => (await holders(name)) > 0;
