/** Says how many of so many are done, on a terminal only: a file or another program wants no such lines. */
export function progressLine(
  total: number,
  done: "made" | "checked" | "read",
): { readonly show: (count: number) => void; readonly clear: () => void } {
  const { stderr } = process;
  // The start of the line, then nothing to the right of it (ECMA-48, EL).
  const line = (text: string) => {
    if (stderr.isTTY) stderr.write(`\r${text}\u001B[K`);
  };
  return {
    show: (count) => {
      line(`${count} of ${total} ${done}`);
    },
    clear: () => {
      line("");
    },
  };
}
