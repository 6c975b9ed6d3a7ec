const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** Whether somebody has asked the program to stop, so that it can finish the file it is at. Asked twice, it stops at once. */
export function stopSignal(): { readonly asked: boolean; readonly end: () => void } {
  let asked = false;
  const stop = () => {
    asked = true;
    end();
  };
  const end = () => {
    for (const signal of SIGNALS) process.off(signal, stop);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return {
    get asked() {
      return asked;
    },
    end,
  };
}
