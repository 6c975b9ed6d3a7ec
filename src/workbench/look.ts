import { createContext } from "react";
import type { Appearance } from "../taskpane/use-appearance";

/** The appearance in force, for what the theme's own colours can't say. */
export const Look = createContext<Appearance>("light");
