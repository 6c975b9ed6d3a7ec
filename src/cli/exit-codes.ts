/** Exit code of a run that did not write all it was asked to; the rest was, and what was not is named. */
export const NOT_ALL_WRITTEN = 3;
