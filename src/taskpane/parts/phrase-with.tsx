import { Fragment, type ReactNode } from "react";
import { pieces } from "../../words/phrase";

/** A whole sentence in the language that is spoken, with elements in the places of its values. */
export function phraseWith(english: string, values: Readonly<Record<string, ReactNode>>): ReactNode {
  return pieces(english).map((piece, at) => (
    // The pieces of a sentence never change their order.
    <Fragment key={at}>{typeof piece === "string" ? piece : values[piece.name]}</Fragment>
  ));
}
