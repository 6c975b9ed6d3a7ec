/** Answers the page does not show for a while, so that somebody can judge first. */
export interface Veiled {
  readonly tags: readonly string[];
  /** The answer to have in view meanwhile. */
  readonly near: string;
  /** Somebody wants to see them in the page. */
  readonly onShow: () => void;
}

/** Veils answers in the page, where whoever shows it can; with none, takes the veil away. The same function each time. */
export type Veil = (veiled: Veiled | undefined) => void;
