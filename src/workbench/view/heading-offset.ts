import { createContext } from "react";

/** How many levels a document's headings stand below its title: 1 where it has one. */
export const HeadingOffset = createContext(0);
