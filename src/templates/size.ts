/** Whether a JSON value holds more than `most` values. Counted without recursion: no depth is too deep. */
export function holdsMoreThan(json: unknown, most: number): boolean {
  const waiting: unknown[] = [json];
  for (let counted = 0; waiting.length > 0; counted += 1) {
    if (counted >= most) return true;
    const value = waiting.pop();
    if (typeof value === "object" && value !== null) {
      for (const inner of Object.values(value)) waiting.push(inner);
    }
  }
  return false;
}
